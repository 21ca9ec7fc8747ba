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

namespace base {
namespace {

[[noreturn]] void refuseToOpen(const Path& path, int error) {
  const Message text("lock.cannot-open", {{"path", path.string()}, {"why", detail::wordsOf(error)}});
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

// "the process 4711 (berkas)".
Message wordsOfProcess(long process) {
  if (process == ::getpid()) return {"lock.this-process", {}};
  const std::string number = std::to_string(process);
  std::string name;
  std::getline(std::ifstream("/proc/" + number + "/comm"), name);
  if (name.empty()) return {"lock.a-process", {{"number", number}}};
  return {"lock.a-named-process", {{"number", number}, {"name", name}}};
}

Message holdersOf(int descriptor) {
  const std::string wanted = nameInProc(descriptor);
  std::vector<Message> holders;
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    std::string number, kind, advisory, access, file;
    long process = 0;
    if (!(words >> number >> kind >> advisory >> access >> process >> file)) continue;  // "->": it waits too
    if (kind != "FLOCK" || file != wanted || process <= 0) continue;
    holders.push_back(wordsOfProcess(process));
  }
  return holders.empty() ? Message("lock.another-process", {}) : listed(holders, Conjunction::And);
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
  throw Unavailable(Message("lock.cannot-lock", {{"path", path.string()}, {"why", detail::wordsOf(errno)}}));
}

FileLock FileLock::acquire(const Path& path, Mode mode, const Message& what, const Patience& patience) {
  FileLock held = open(path, mode);
  if (held.tryTake(path, mode)) return held;
  Wait wait(patience);
  const auto waiting = [&] {
    return Message("lock.waiting", {{"what", what}, {"holders", holdersOf(held.descriptor_)}});
  };
  while (wait.rest(waiting)) {
    if (held.tryTake(path, mode)) return held;
  }
  throw Unavailable(Message("lock.waited", {{"time", describe(patience.most)},
                                            {"what", what},
                                            {"holders", holdersOf(held.descriptor_)},
                                            {"path", path.string()}}),
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
