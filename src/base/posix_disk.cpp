#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/detail/system_words.h"
#include "base/disk.h"
#include "base/error.h"
#include "base/open_file.h"

namespace base {
namespace {

// As far as a message has room for it: its beginning and its end.
std::string shown(const Path& path) {
  constexpr std::size_t kMost = 300;
  const std::string text = path.string();
  if (text.size() <= kMost) return text;
  return text.substr(0, kMost / 2) + "…" + text.substr(text.size() - kMost / 2);
}

// `failure` is the code of the message.
[[noreturn]] void fail(const char* failure, const Path& path, int error) {
  const Message text(failure, {{"path", shown(path)}, {"why", detail::wordsOf(error)}});
  const std::string cause = "errno " + std::to_string(error);
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      throw NotFound(text, cause);
    case EEXIST:
    case ENOTEMPTY:
      throw Conflict(text, cause);
    case EACCES:
    case EPERM:
    case EROFS:
      throw Denied(text, cause);
    case ENAMETOOLONG:
    case ELOOP:
    case EISDIR:
    case EINVAL:
      throw InvalidInput(text, cause);
    case ENOSPC:
    case EDQUOT:
    case EMFILE:
    case ENFILE:
      throw Unavailable(text, Retry::Worthwhile, cause);
    default:
      throw Corrupt(text, cause);
  }
}

void check(long result, const char* failure, const Path& path) {
  if (result < 0) fail(failure, path, errno);
}

std::int64_t changeOf(const struct stat& info) {
  constexpr std::int64_t kInSecond = 1'000'000'000;
  return info.st_ctim.tv_sec * kInSecond + info.st_ctim.tv_nsec;
}

class Descriptor {
 public:
  Descriptor(const Path& path, int flags, const char* failure, mode_t mode = 0)
      : number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
    check(number_, failure, path);
  }
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  int close() {
    const int number = number_;
    number_ = -1;
    return number < 0 ? 0 : ::close(number);
  }

 private:
  int number_;
};

class PosixWritableFile final : public WritableFile {
 public:
  PosixWritableFile(const Path& path, mode_t mode)
      : path_(path), file_(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, "disk.cannot-create", mode) {}

  void append(ByteView bytes) override {
    while (!bytes.empty()) {
      const ssize_t written = ::write(file_.number(), bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      check(written, "disk.cannot-write", path_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void sync() override { check(::fdatasync(file_.number()), "disk.cannot-sync", path_); }
  void close() override { check(file_.close(), "disk.cannot-close", path_); }

 private:
  Path path_;
  Descriptor file_;
};

// O_NONBLOCK: a FIFO in the place of a file must not hang the reader.
class PosixReadableFile final : public ReadableFile {
 public:
  explicit PosixReadableFile(const Path& path)
      : path_(path), file_(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, "disk.cannot-open") {
    struct stat info {};
    check(::fstat(file_.number(), &info), "disk.cannot-look", path_);
    if (S_ISDIR(info.st_mode)) fail("disk.cannot-read", path_, EISDIR);
    left_ = static_cast<std::size_t>(info.st_size);
  }

  Bytes read(std::size_t most) override {
    Bytes bytes(std::min(most, std::max(left_, kBeyond)), '\0');
    ssize_t got = -1;
    do {
      got = ::read(file_.number(), bytes.data(), bytes.size());
    } while (got < 0 && errno == EINTR);
    check(got, "disk.cannot-read", path_);
    bytes.resize(static_cast<std::size_t>(got));
    left_ -= std::min(left_, bytes.size());
    return bytes;
  }

 private:
  static constexpr std::size_t kBeyond = 512;  // asked for at the expected end: the file may have grown

  Path path_;
  Descriptor file_;
  std::size_t left_ = 0;  // of its size when it was opened
};

// The kernel remembers which failures each descriptor has been told of (Linux 5.8, errseq(3)).
class PosixFileSystem final : public FileSystem {
 public:
  explicit PosixFileSystem(const Path& path)
      : path_(path), folder_(path, O_RDONLY | O_DIRECTORY, "disk.cannot-open-folder") {}

  void sync() override { check(::syncfs(folder_.number()), "disk.cannot-sync-file-system", path_); }

 private:
  Path path_;
  Descriptor folder_;
};

FileKind kindOf(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::Regular;
  if (S_ISDIR(mode)) return FileKind::Directory;
  return S_ISLNK(mode) ? FileKind::Link : FileKind::Other;
}

FileKind kindOf(const Path& directory, const dirent& entry) {
  if (entry.d_type == DT_REG) return FileKind::Regular;
  if (entry.d_type == DT_DIR) return FileKind::Directory;
  if (entry.d_type == DT_LNK) return FileKind::Link;
  if (entry.d_type != DT_UNKNOWN) return FileKind::Other;
  struct stat info {};
  return ::lstat((directory / entry.d_name).c_str(), &info) == 0 ? kindOf(info.st_mode) : FileKind::Other;
}

void renameWith(unsigned flags, const Path& from, const Path& to, const char* failure) {
  check(::syscall(SYS_renameat2, AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags), failure, to);
}

}  // namespace

std::optional<FileStatus> PosixDisk::status(const Path& path) const {
  struct stat info {};
  if (::lstat(path.c_str(), &info) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    fail("disk.cannot-look", path, errno);
  }
  const FileKind kind = kindOf(info.st_mode);
  if (kind != FileKind::Regular) return FileStatus{kind};
  return FileStatus{kind, static_cast<std::uint64_t>(info.st_size), info.st_nlink};
}

std::vector<DirectoryEntry> PosixDisk::list(const Path& directory) const {
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(directory.c_str()), ::closedir);
  if (!stream) fail("disk.cannot-list", directory, errno);
  std::vector<DirectoryEntry> entries;
  errno = 0;
  while (const dirent* entry = ::readdir(stream.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") entries.push_back({name, kindOf(directory, *entry)});
  }
  if (errno != 0) fail("disk.cannot-list", directory, errno);
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

std::unique_ptr<ReadableFile> PosixDisk::openForReading(const Path& path) const {
  return std::make_unique<PosixReadableFile>(path);
}

std::uint64_t PosixDisk::freeSpace(const Path& path) const {
  struct statvfs info {};
  check(::statvfs(path.c_str(), &info), "disk.cannot-measure", path);
  return static_cast<std::uint64_t>(info.f_bavail) * info.f_frsize;
}

std::unique_ptr<WritableFile> PosixDisk::create(const Path& path) {
  return std::make_unique<PosixWritableFile>(path, audience_ == Audience::Owner ? 0600 : 0666);
}

void PosixDisk::makeDirectory(const Path& path) {
  check(::mkdir(path.c_str(), audience_ == Audience::Owner ? 0700 : 0777), "disk.cannot-make-folder", path);
}

void PosixDisk::renameNew(const Path& from, const Path& to) {
  renameWith(RENAME_NOREPLACE, from, to, "disk.cannot-move");
}

void PosixDisk::replace(const Path& from, const Path& to) {
  renameWith(0, from, to, "disk.cannot-replace");
}

void PosixDisk::exchange(const Path& a, const Path& b) {
  renameWith(RENAME_EXCHANGE, a, b, "disk.cannot-exchange");
}

void PosixDisk::link(const Path& from, const Path& to) {
  check(::link(from.c_str(), to.c_str()), "disk.cannot-link", to);
}

void PosixDisk::removeFile(const Path& path) {
  check(::unlink(path.c_str()), "disk.cannot-remove", path);
}

void PosixDisk::removeDirectory(const Path& path) {
  check(::rmdir(path.c_str()), "disk.cannot-remove-folder", path);
}

void PosixDisk::syncFile(const Path& path) {
  const Descriptor file(path, O_RDONLY | O_NOFOLLOW, "disk.cannot-open");
  check(::fsync(file.number()), "disk.cannot-sync", path);
}

void PosixDisk::syncDirectory(const Path& path) {
  const Descriptor directory(path, O_RDONLY | O_DIRECTORY, "disk.cannot-open-folder");
  check(::fsync(directory.number()), "disk.cannot-sync-folder", path);
}

std::unique_ptr<FileSystem> PosixDisk::openFileSystem(const Path& path) {
  return std::make_unique<PosixFileSystem>(path);
}

// O_NONBLOCK: a FIFO in the place of a file must not hang.
OpenFile::OpenFile(const Path& path)
    : path_(path), descriptor_(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) {
  check(descriptor_, "disk.cannot-open", path);
  struct stat info {};
  const int status = ::fstat(descriptor_, &info);
  const int error = status < 0 ? errno : S_ISDIR(info.st_mode) ? EISDIR : EINVAL;
  if (status < 0 || !S_ISREG(info.st_mode)) {
    ::close(descriptor_);
    fail("disk.cannot-read", path, error);
  }
  size_ = static_cast<std::uint64_t>(info.st_size);
  changed_ = changeOf(info);
}

OpenFile::~OpenFile() {
  ::close(descriptor_);
}

Bytes OpenFile::read(std::uint64_t offset, std::size_t most) const {
  Bytes bytes(most, '\0');
  const ssize_t got = ::pread(descriptor_, bytes.data(), most, static_cast<off_t>(offset));
  check(got, "disk.cannot-read", path_);
  bytes.resize(static_cast<std::size_t>(got));
  return bytes;
}

bool OpenFile::wasChanged() const {
  struct stat info {};
  check(::fstat(descriptor_, &info), "disk.cannot-read", path_);
  return static_cast<std::uint64_t>(info.st_size) != size_ || changeOf(info) != changed_;
}

}  // namespace base
