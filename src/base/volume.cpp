#include "base/volume.h"

#include <sys/statvfs.h>

#include <cerrno>
#include <limits>

#include "base/detail/system_words.h"
#include "base/error.h"

namespace base {

// File systems that make names as they need them (btrfs) say that they have none in all.
Volume volumeOf(const Path& path) {
  struct statvfs info {};
  if (::statvfs(path.c_str(), &info) != 0) {
    throw NotFound(Message("disk.cannot-look-at-file-system",
                           {{"path", path.string()}, {"why", detail::wordsOf(errno)}}));
  }
  const bool isBounded = info.f_files != 0;
  return {static_cast<std::uint64_t>(info.f_bavail) * info.f_frsize,
          isBounded ? info.f_favail : std::numeric_limits<std::uint64_t>::max(),
          (info.f_flag & ST_RDONLY) != 0, static_cast<std::uint64_t>(info.f_frsize)};
}

}  // namespace base
