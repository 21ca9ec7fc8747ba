#include "bench/page_cache.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <vector>

#include "base/error.h"

namespace bench {
namespace {

struct Pages {
  std::size_t all = 0;
  std::size_t stayed = 0;
};

// Mapping a file does not read it.
void count(int file, std::size_t size, Pages& pages) {
  const std::size_t page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
  if (memory == MAP_FAILED) return;
  std::vector<unsigned char> resident((size + page - 1) / page);
  if (::mincore(memory, size, resident.data()) == 0) {
    pages.all += resident.size();
    for (const unsigned char flags : resident) pages.stayed += flags & 1;
  }
  ::munmap(memory, size);
}

void drop(const base::Path& path, std::size_t size, Pages& pages) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) throw base::Corrupt("Cannot open " + path.string() + " to give up its pages.");
  ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
  if (size > 0) count(file, size, pages);
  ::close(file);
}

void dropBelow(const base::Disk& disk, const base::Path& folder, Pages& pages) {
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    const base::Path path = folder / entry.name;
    if (entry.kind == base::FileKind::Directory) dropBelow(disk, path, pages);
    if (entry.kind == base::FileKind::Regular) drop(path, disk.status(path)->size, pages);
  }
}

}  // namespace

double dropPages(const base::Disk& disk, const base::Path& folder) {
  Pages pages;
  dropBelow(disk, folder, pages);
  return pages.all == 0 ? 0 : static_cast<double>(pages.stayed) / static_cast<double>(pages.all);
}

}  // namespace bench
