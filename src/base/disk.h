// The file system as Berkas uses it. A port: tests use a disk that fails or forgets.
//
// Durability. Nothing is durable before it is synced: a file's content by syncFile, a name (created, renamed,
// linked or removed) by syncDirectory of its folder, everything at once by FileSystem::sync. Rename and
// exchange are atomic: after a crash the old or the new state is there, never a mixture.
//
// Errors of all calls: NotFound (ENOENT), Conflict (EEXIST, ENOTEMPTY), Denied (EACCES, EPERM, EROFS),
// InvalidInput (ENAMETOOLONG, ELOOP, EISDIR, EINVAL: a path that can name no such thing), Unavailable
// (ENOSPC, EDQUOT, EMFILE), Corrupt (EIO and whatever else the system answers). The public text names the
// path and what was being done. After an error of a call that changes names nothing was changed; a file that
// was being written may be left incomplete.
//
// Every implementation is safe to use from several threads, on different paths.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"

namespace base {

using Path = std::filesystem::path;

// Link: a symbolic one. Other: a device, a FIFO, a socket.
enum class FileKind { Regular, Directory, Link, Other };

struct FileStatus {
  FileKind kind = FileKind::Other;
  std::uint64_t size = 0;   // bytes; 0 unless a regular file
  std::uint64_t names = 1;  // hard links of a regular file; 1 for everything else
};

struct DirectoryEntry {
  std::string name;
  FileKind kind = FileKind::Other;
};

// A file that is written from start to end. Destroying it closes it.
class WritableFile {
 public:
  virtual ~WritableFile() = default;
  virtual void append(ByteView bytes) = 0;
  // Makes the content written so far durable (fdatasync).
  virtual void sync() = 0;
  // Closes, and throws the errors that the kernel reports only then. No call may follow.
  virtual void close() = 0;
};

// A file that is read from start to end.
class ReadableFile {
 public:
  virtual ~ReadableFile() = default;
  // At most `most` bytes; none at the end.
  virtual Bytes read(std::size_t most) = 0;
};

// A file system that is held open. The kernel reports a failed background write once to each holder, and not
// to those that open the file system after the first report. So open it before writing what its sync is to
// make durable.
class FileSystem {
 public:
  virtual ~FileSystem() = default;
  // syncfs(2): everything written before this call is durable after it. Fails when any write since the
  // opening, by any process, could not be stored; that data is lost, and a further sync does not bring it
  // back.
  virtual void sync() = 0;
};

class Disk {
 public:
  virtual ~Disk() = default;

  // Nothing when there is no such path. Does not follow a symbolic link.
  virtual std::optional<FileStatus> status(const Path& path) const = 0;
  // Sorted by name, bytewise; without "." and "..".
  virtual std::vector<DirectoryEntry> list(const Path& directory) const = 0;
  virtual std::unique_ptr<ReadableFile> openForReading(const Path& path) const = 0;
  // Bytes free for us on the file system that holds `path`.
  virtual std::uint64_t freeSpace(const Path& path) const = 0;

  // Creates a regular file that must not exist yet (O_EXCL, O_NOFOLLOW).
  virtual std::unique_ptr<WritableFile> create(const Path& path) = 0;
  // Creates one directory whose parent exists; Conflict when it exists itself.
  virtual void makeDirectory(const Path& path) = 0;
  // renameat2(RENAME_NOREPLACE): Conflict when `to` exists.
  virtual void renameNew(const Path& from, const Path& to) = 0;
  // rename(2): replaces `to` when it is a file.
  virtual void replace(const Path& from, const Path& to) = 0;
  // renameat2(RENAME_EXCHANGE): both exist, each takes the other's name.
  virtual void exchange(const Path& a, const Path& b) = 0;
  // A second name for a regular file.
  virtual void link(const Path& from, const Path& to) = 0;
  virtual void removeFile(const Path& path) = 0;
  // The directory must be empty.
  virtual void removeDirectory(const Path& path) = 0;

  virtual void syncFile(const Path& path) = 0;
  virtual void syncDirectory(const Path& path) = 0;
  // The file system that holds the folder `path`.
  virtual std::unique_ptr<FileSystem> openFileSystem(const Path& path) = 0;
};

// For whom a disk creates files and folders.
enum class Audience {
  Owner,  // files 0600, folders 0700: what lies in a home, and backups of it
  Umask,  // as the process's umask says: what a user asks to be written for himself
};

// The real one.
class PosixDisk final : public Disk {
 public:
  explicit PosixDisk(Audience audience = Audience::Owner) : audience_(audience) {}

  std::optional<FileStatus> status(const Path& path) const override;
  std::vector<DirectoryEntry> list(const Path& directory) const override;
  std::unique_ptr<ReadableFile> openForReading(const Path& path) const override;
  std::uint64_t freeSpace(const Path& path) const override;
  std::unique_ptr<WritableFile> create(const Path& path) override;
  void makeDirectory(const Path& path) override;
  void renameNew(const Path& from, const Path& to) override;
  void replace(const Path& from, const Path& to) override;
  void exchange(const Path& a, const Path& b) override;
  void link(const Path& from, const Path& to) override;
  void removeFile(const Path& path) override;
  void removeDirectory(const Path& path) override;
  void syncFile(const Path& path) override;
  void syncDirectory(const Path& path) override;
  std::unique_ptr<FileSystem> openFileSystem(const Path& path) override;

 private:
  Audience audience_;
};

// Built from the calls above, for any Disk.

bool exists(const Disk& disk, const Path& path);
// The whole file. InvalidInput when it is larger than `limit` bytes.
Bytes readFile(const Disk& disk, const Path& path, std::uint64_t limit = 256ULL << 20);
// Creates a new file with this content; not yet durable.
void writeNewFile(Disk& disk, const Path& path, ByteView content);
// Copies a regular file to a new one, piece by piece; not yet durable.
void copyFile(Disk& disk, const Path& from, const Path& to);
// Puts `content` at `path`; after a crash the old or the new file is there, whole. Writes a new file beside
// it, syncs it, renames it over `path`, syncs the folder.
void replaceDurably(Disk& disk, const Path& path, ByteView content);
// Makes every missing folder of `path` and syncs its parent; leaves existing folders as they are.
void makeDirectories(Disk& disk, const Path& path);
// Removes a file, or a folder with all its content; does nothing when `path` does not exist. Not atomic.
void removeAll(Disk& disk, const Path& path);

}  // namespace base
