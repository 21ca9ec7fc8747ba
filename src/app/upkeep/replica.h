// The second copy of the archive (docs/formats/fixity.md): a folder with archive/, a complete storage root,
// and work/.
#pragma once

#include <memory>
#include <optional>

#include "app/home/workplace.h"
#include "archive/mirror.h"
#include "base/file_lock.h"

namespace app {

// Used by one process at a time.
class Replica {
 public:
  // Opens the replica of the setting archive.replica; null without that setting. Makes it in an empty folder.
  // NotFound when the folder is missing (a disk is not mounted); Conflict when it holds something else;
  // Unavailable when another process uses it.
  static std::unique_ptr<Replica> open(const Workplace& workplace);

  archive::Store& store() { return *store_; }

  // Brings it up to date with the archive. Tombstones replace the copies of destroyed objects.
  archive::MirrorReport follow(const archive::Store& archive);

 private:
  explicit Replica(base::FileLock lock) : lock_(std::move(lock)) {}

  base::FileLock lock_;
  std::unique_ptr<archive::Store> store_;
};

}  // namespace app
