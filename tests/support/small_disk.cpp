#include "support/small_disk.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <vector>

namespace support {
namespace {

bool mountTmpfs(const base::Path& path, int mebibytes) {
  const std::string size = "size=" + std::to_string(mebibytes) + "m,mode=0755";
  return ::mount("tmpfs", path.c_str(), "tmpfs", 0, size.c_str()) == 0;
}

// Without reserved blocks, so that it is full for root too.
bool mountImage(const base::Path& image, const base::Path& path, int mebibytes) {
  std::ofstream(image).close();
  std::filesystem::resize_file(image, static_cast<std::uintmax_t>(mebibytes) << 20);
  const std::string quiet = " >/dev/null 2>&1";
  const std::string make =
      "PATH=$PATH:/usr/sbin:/sbin mkfs.ext4 -q -b 4096 -m 0 '" + image.string() + "'" + quiet;
  const std::string mount = "mount -o loop '" + image.string() + "' '" + path.string() + "'" + quiet;
  if (std::system(make.c_str()) != 0 || std::system(mount.c_str()) != 0) return false;
  std::error_code ignored;
  std::filesystem::remove(path / "lost+found", ignored);
  return true;
}

void writeTo(const char* path, const std::string& text) {
  std::ofstream(path) << text;
}

// From here on this process and its children may mount, for themselves alone.
bool enterOwnNamespace() {
  const std::string user = std::to_string(::geteuid());
  const std::string group = std::to_string(::getegid());
  if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  writeTo("/proc/self/setgroups", "deny");
  writeTo("/proc/self/uid_map", user + " " + user + " 1");
  writeTo("/proc/self/gid_map", group + " " + group + " 1");
  return true;
}

}  // namespace

SmallDisk::SmallDisk(int mebibytes) : path_(folder_.path() / "disk") {
  std::filesystem::create_directory(path_);
  if (mountImage(folder_.path() / "image", path_, mebibytes)) return;
  if (mountTmpfs(path_, mebibytes)) return;
  if (enterOwnNamespace() && mountTmpfs(path_, mebibytes)) return;
  throw std::runtime_error(
      std::string(
          "THIS TEST NEEDS A FILE SYSTEM OF ITS OWN and could mount none, neither ext4 nor tmpfs, nor in "
          "a user namespace (") +
      std::strerror(errno) + "). Run it as root, or allow user namespaces.");
}

SmallDisk::~SmallDisk() {
  ::umount2(path_.c_str(), MNT_DETACH);
}

void SmallDisk::fill(std::uint64_t butBytes) {
  const int file = ::open((path_ / "filling").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  for (std::size_t piece = 1 << 20; piece >= 512; piece /= 2) {
    const std::vector<char> bytes(piece, 'x');
    while (::write(file, bytes.data(), bytes.size()) > 0) {
    }
  }
  ::fsync(file);
  struct stat info {};
  ::fstat(file, &info);
  const auto size = static_cast<std::uint64_t>(info.st_size);
  if (::ftruncate(file, static_cast<off_t>(size - std::min(size, butBytes))) != 0)
    throw std::runtime_error("cannot make room on the small disk");
  ::fsync(file);
  ::close(file);
}

void SmallDisk::makeRoom() {
  std::filesystem::remove(path_ / "filling");
}

void SmallDisk::remount(unsigned long flags) const {
  if (::mount(nullptr, path_.c_str(), nullptr, MS_REMOUNT | flags, nullptr) != 0)
    throw std::runtime_error(std::string("cannot remount the small disk: ") + std::strerror(errno));
}

void SmallDisk::makeReadOnly() {
  ::sync();
  remount(MS_RDONLY);
}

void SmallDisk::makeWritable() {
  remount(0);
}

}  // namespace support
