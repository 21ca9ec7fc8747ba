#include "base/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/error.h"

namespace base {
namespace {

int openLockFile(const Path& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (descriptor < 0) {
    throw Unavailable("Cannot open the lock file " + path.string() + ": " + std::strerror(errno) + ".");
  }
  return descriptor;
}

int operationOf(FileLock::Mode mode) {
  return mode == FileLock::Mode::Shared ? LOCK_SH : LOCK_EX;
}

int lock(int descriptor, int operation) {
  int result = -1;
  do {
    result = ::flock(descriptor, operation);
  } while (result != 0 && errno == EINTR);
  return result;
}

}  // namespace

FileLock FileLock::acquire(const Path& path, Mode mode) {
  FileLock held(openLockFile(path));
  if (lock(held.descriptor_, operationOf(mode)) != 0) {
    throw Unavailable("Cannot lock " + path.string() + ": " + std::strerror(errno) + ".");
  }
  return held;
}

std::optional<FileLock> FileLock::tryAcquire(const Path& path, Mode mode) {
  FileLock held(openLockFile(path));
  if (lock(held.descriptor_, operationOf(mode) | LOCK_NB) == 0) return held;
  if (errno == EWOULDBLOCK) return std::nullopt;
  throw Unavailable("Cannot lock " + path.string() + ": " + std::strerror(errno) + ".");
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
  lock(descriptor_, LOCK_SH | LOCK_NB);
}

}  // namespace base
