#include "base/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/detail/system_words.h"
#include "base/error.h"
#include "base/text.h"

namespace base {
namespace {

[[noreturn]] void refuseToOpen(const Path& path, int error) {
  const std::string text = "Cannot open the lock file " + path.string() + ": " + detail::wordsOf(error) + ".";
  if (error == EACCES || error == EPERM || error == EROFS) throw Denied(text);
  const bool isFull = error == ENOSPC || error == EDQUOT;
  throw Unavailable(text, isFull ? Retry::Worthwhile : Retry::Useless);
}

int lock(int descriptor, int operation) {
  int result = -1;
  do {
    result = ::flock(descriptor, operation);
  } while (result != 0 && errno == EINTR);
  return result;
}

// "device:inode" as /proc/locks has it (proc(5)).
std::string nameInProc(int descriptor) {
  struct stat info {};
  if (::fstat(descriptor, &info) != 0) return {};
  char name[64];
  std::snprintf(name, sizeof name, "%02x:%02x:%lu", major(info.st_dev), minor(info.st_dev),
                static_cast<unsigned long>(info.st_ino));
  return name;
}

std::string nameOfProcess(long process) {
  std::string name;
  std::getline(std::ifstream("/proc/" + std::to_string(process) + "/comm"), name);
  return name.empty() ? std::string() : " (" + name + ")";
}

// " by the process 4711 (berkas)".
std::string holdersOf(int descriptor) {
  const std::string wanted = nameInProc(descriptor);
  std::vector<std::string> holders;
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    std::string number, kind, advisory, access, file;
    long process = 0;
    if (!(words >> number >> kind >> advisory >> access >> process >> file)) continue;  // "->": it waits too
    if (kind != "FLOCK" || file != wanted || process <= 0) continue;
    holders.push_back(process == ::getpid()
                          ? "this process"
                          : "the process " + std::to_string(process) + nameOfProcess(process));
  }
  return " by " + (holders.empty() ? "another process" : joined(holders, " and "));
}

}  // namespace

FileLock FileLock::open(const Path& path, Mode mode) {
  constexpr int kAlways = O_CLOEXEC | O_NOFOLLOW;
  int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | kAlways, 0600);
  if (descriptor >= 0) return FileLock(descriptor);
  if (errno != EROFS || mode == Mode::Exclusive) refuseToOpen(path, errno);
  descriptor = ::open(path.c_str(), O_RDONLY | kAlways);
  if (descriptor < 0 && errno != ENOENT) refuseToOpen(path, errno);
  return FileLock(descriptor);
}

bool FileLock::tryTake(const Path& path, Mode mode) const {
  if (descriptor_ < 0 || lock(descriptor_, (mode == Mode::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0)
    return true;
  if (errno == EWOULDBLOCK) return false;
  throw Unavailable("Cannot lock " + path.string() + ": " + detail::wordsOf(errno) + ".");
}

FileLock FileLock::acquire(const Path& path, Mode mode, const std::string& what, const Patience& patience) {
  FileLock held = open(path, mode);
  if (held.tryTake(path, mode)) return held;
  Wait wait(patience);
  while (wait.rest([&] { return "Waiting for " + what + ", held" + holdersOf(held.descriptor_) + "."; })) {
    if (held.tryTake(path, mode)) return held;
  }
  throw Unavailable("Waited " + describe(patience.most) + " for " + what + ", which is held" +
                        holdersOf(held.descriptor_) + " (lock file " + path.string() +
                        "). Try again when that has ended.",
                    Retry::Worthwhile);
}

std::optional<FileLock> FileLock::tryAcquire(const Path& path, Mode mode) {
  FileLock held = open(path, mode);
  if (held.tryTake(path, mode)) return held;
  return std::nullopt;
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void FileLock::share() {
  if (descriptor_ >= 0) lock(descriptor_, LOCK_SH | LOCK_NB);
}

}  // namespace base
