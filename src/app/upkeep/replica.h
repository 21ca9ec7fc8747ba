// The second copy of the archive (docs/formats/fixity.md): a folder with archive/, a storage root of its
// own, and work/.
#pragma once

#include <memory>
#include <optional>

#include "app/home/workplace.h"
#include "archive/mirror.h"
#include "base/file_lock.h"

namespace app {

// Held by one process at a time.
class Replica {
 public:
  // The one that the setting archive.replica names; nothing when it names none. Made where an empty folder
  // is. NotFound when the folder is missing (a disk that is not there); Conflict when it holds something
  // else; Unavailable when another process works on it.
  static std::unique_ptr<Replica> open(const Workplace& workplace);

  archive::Store& store() { return *store_; }

  // Brings it up to the archive. What was destroyed by decision vanishes from it: its tombstone takes the
  // place of the copy.
  archive::MirrorReport follow(const archive::Store& archive);

 private:
  explicit Replica(base::FileLock lock) : lock_(std::move(lock)) {}

  base::FileLock lock_;
  std::unique_ptr<archive::Store> store_;
};

}  // namespace app
