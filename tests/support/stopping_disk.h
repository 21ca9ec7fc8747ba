// The real disk, with a journal of what changed it, which stops working at a call that the test chooses.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "base/disk.h"
#include "base/error.h"

namespace support {

class StoppingDisk : public base::Disk {
 public:
  // The calls that change something, counted from 0: `stopAt` and all after it fail.
  explicit StoppingDisk(std::size_t stopAt = std::numeric_limits<std::size_t>::max()) : stopAt_(stopAt) {}

  const std::vector<std::string>& journal() const { return journal_; }
  bool hasStopped() const { return journal_.size() > stopAt_; }

  std::optional<base::FileStatus> status(const base::Path& path) const override { return disk_.status(path); }
  std::vector<base::DirectoryEntry> list(const base::Path& path) const override { return disk_.list(path); }
  std::unique_ptr<base::ReadableFile> openForReading(const base::Path& path) const override {
    return disk_.openForReading(path);
  }
  std::uint64_t freeSpace(const base::Path& path) const override { return disk_.freeSpace(path); }

  std::unique_ptr<base::WritableFile> create(const base::Path& path) override {
    note("create", path);
    return std::make_unique<File>(*this, disk_.create(path), path);
  }
  void makeDirectory(const base::Path& path) override {
    note("makeDirectory", path);
    disk_.makeDirectory(path);
  }
  void renameNew(const base::Path& from, const base::Path& to) override {
    note("renameNew", from, to);
    disk_.renameNew(from, to);
  }
  void replace(const base::Path& from, const base::Path& to) override {
    note("replace", from, to);
    disk_.replace(from, to);
  }
  void exchange(const base::Path& a, const base::Path& b) override {
    note("exchange", a, b);
    disk_.exchange(a, b);
  }
  void link(const base::Path& from, const base::Path& to) override {
    note("link", from, to);
    disk_.link(from, to);
  }
  void removeFile(const base::Path& path) override {
    note("removeFile", path);
    disk_.removeFile(path);
  }
  void removeDirectory(const base::Path& path) override {
    note("removeDirectory", path);
    disk_.removeDirectory(path);
  }
  void syncFile(const base::Path& path) override {
    note("syncFile", path);
    disk_.syncFile(path);
  }
  void syncDirectory(const base::Path& path) override {
    note("syncDirectory", path);
    disk_.syncDirectory(path);
  }
  std::unique_ptr<base::FileSystem> openFileSystem(const base::Path& path) override {
    return std::make_unique<FileSystem>(*this, disk_.openFileSystem(path));
  }

 private:
  class File final : public base::WritableFile {
   public:
    File(StoppingDisk& disk, std::unique_ptr<base::WritableFile> file, base::Path path)
        : disk_(disk), file_(std::move(file)), path_(std::move(path)) {}
    void append(base::ByteView bytes) override {
      disk_.note("append", path_);
      file_->append(bytes);
    }
    void sync() override {
      disk_.note("sync", path_);
      file_->sync();
    }
    void close() override { file_->close(); }

   private:
    StoppingDisk& disk_;
    std::unique_ptr<base::WritableFile> file_;
    base::Path path_;
  };

  class FileSystem final : public base::FileSystem {
   public:
    FileSystem(StoppingDisk& disk, std::unique_ptr<base::FileSystem> system)
        : disk_(disk), system_(std::move(system)) {}
    void sync() override {
      disk_.journal_.emplace_back("syncFileSystem");
      if (disk_.hasStopped()) throw base::Unavailable("the disk has stopped");
      system_->sync();
    }

   private:
    StoppingDisk& disk_;
    std::unique_ptr<base::FileSystem> system_;
  };

  // Folder and name only, to be read.
  static std::string shortened(const base::Path& path) {
    return (path.parent_path().filename() / path.filename()).string();
  }
  void note(const std::string& call, const base::Path& path, const base::Path& to = {}) {
    journal_.push_back(call + " " + shortened(path) + (to.empty() ? "" : " " + shortened(to)));
    if (hasStopped()) throw base::Unavailable("the disk has stopped");
  }

  std::size_t stopAt_;
  std::vector<std::string> journal_;
  base::PosixDisk disk_;
};

}  // namespace support
