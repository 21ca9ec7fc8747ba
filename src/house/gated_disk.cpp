#include "house/gated_disk.h"

namespace house {

std::unique_ptr<base::WritableFile> GatedDisk::create(const base::Path& path) {
  return open().create(path);
}
void GatedDisk::makeDirectory(const base::Path& path) {
  open().makeDirectory(path);
}
void GatedDisk::renameNew(const base::Path& from, const base::Path& to) {
  open().renameNew(from, to);
}
void GatedDisk::replace(const base::Path& from, const base::Path& to) {
  open().replace(from, to);
}
void GatedDisk::exchange(const base::Path& a, const base::Path& b) {
  open().exchange(a, b);
}
void GatedDisk::link(const base::Path& from, const base::Path& to) {
  open().link(from, to);
}
void GatedDisk::removeFile(const base::Path& path) {
  open().removeFile(path);
}
void GatedDisk::removeDirectory(const base::Path& path) {
  open().removeDirectory(path);
}
void GatedDisk::syncFile(const base::Path& path) {
  open().syncFile(path);
}
void GatedDisk::syncDirectory(const base::Path& path) {
  open().syncDirectory(path);
}

}  // namespace house
