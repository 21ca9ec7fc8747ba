// The disk of a home behind its gate: what would change a file throws why nothing may be written.
#pragma once

#include "base/disk.h"
#include "house/gate.h"

namespace house {

class GatedDisk final : public base::Disk {
 public:
  // Both outlive it.
  GatedDisk(base::Disk& disk, const Gate& gate) : disk_(disk), gate_(gate) {}

  std::optional<base::FileStatus> status(const base::Path& path) const override { return disk_.status(path); }
  std::vector<base::DirectoryEntry> list(const base::Path& directory) const override {
    return disk_.list(directory);
  }
  std::unique_ptr<base::ReadableFile> openForReading(const base::Path& path) const override {
    return disk_.openForReading(path);
  }
  std::uint64_t freeSpace(const base::Path& path) const override { return disk_.freeSpace(path); }
  std::unique_ptr<base::WritableFile> create(const base::Path& path) override;
  void makeDirectory(const base::Path& path) override;
  void renameNew(const base::Path& from, const base::Path& to) override;
  void replace(const base::Path& from, const base::Path& to) override;
  void exchange(const base::Path& a, const base::Path& b) override;
  void link(const base::Path& from, const base::Path& to) override;
  void removeFile(const base::Path& path) override;
  void removeDirectory(const base::Path& path) override;
  void syncFile(const base::Path& path) override;
  void syncDirectory(const base::Path& path) override;
  // Opening it changes nothing, nor does a sync of what others wrote.
  std::unique_ptr<base::FileSystem> openFileSystem(const base::Path& path) override {
    return disk_.openFileSystem(path);
  }

 private:
  base::Disk& open() const {
    gate_.demandOpen();
    return disk_;
  }

  base::Disk& disk_;
  const Gate& gate_;
};

}  // namespace house
