// The archive: an OCFL 1.1 storage root, written so that what was acknowledged is never lost and nothing is
// ever half there.
//
// Protocol (docs/formats/archive.md). Everything is prepared in work/staging, outside the root but on its
// file system. Then, for all commits that wait at that moment together:
//   1. a file in work/batch names the versions that are about to appear;
//   2. one sync of the file system makes the prepared objects and that file durable;
//   3. a new object appears by renaming the topmost folder that the root does not have yet
//   (RENAME_NOREPLACE), a new version by
//      exchanging the prepared object with the present one (RENAME_EXCHANGE);
//   4. one more sync makes the names durable; only now the calls return.
// A group closes when the disk is free: whoever arrives while it is busy is in the next one.
//
// A crash leaves each object either as it was or as it was to be. What a crash left in staging is removed by
// `recover`; what appeared and was not settled yet is named by the batch files.
//
// Thread-safe. Several processes may have stores on the same folders.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "archive/inventory.h"
#include "archive/new_version.h"
#include "base/disk.h"
#include "base/error.h"

namespace archive {

// A version that a crash may have kept from being settled.
struct Unsettled {
  ObjectId object;
  int version = 0;

  bool operator==(const Unsettled&) const = default;
};

class Store {
 public:
  // `work` has the folders staging, batch and locks. Corrupt when `root` is no OCFL 1.1 storage root.
  Store(base::Disk& disk, base::Path root, base::Path work);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // Returns when the version is durable. Conflict when the object's head is not `expectedHead`; InvalidInput
  // for a wrong logical path; NotFound when a file to be copied is missing; Unavailable or Corrupt when the
  // disk fails: then the version is not there, unless the failure was that of the last sync, and then `find`
  // tells.
  Receipt commit(const NewVersion& version);

  // Says that everything which follows from the version was done, so that recovery need not look at it.
  void settled(const Receipt& receipt);

  // Nothing when there is no such object. Corrupt when its inventory and sidecar disagree.
  std::optional<Inventory> find(const ObjectId& object) const;
  // A file as it was in that version; NotFound when it was not. Corrupt, naming the file, when its bytes are
  // not those that were archived.
  base::Bytes read(const Inventory& inventory, int version, const std::string& logicalPath) const;
  // What the inventory says of a version's file.
  ArchivedFile describe(const Inventory& inventory, int version, const std::string& logicalPath) const;

  // Calls `visit` for every object of the root, ordered by folder. Unreadable ones are given as damage to
  // `complain`.
  void forEach(const std::function<void(const Inventory&)>& visit,
               const std::function<void(const base::Problem&)>& complain) const;

  // With the home locked alone: empties staging and returns what was not settled. `forgetBatches` follows
  // when that was done.
  std::vector<Unsettled> recover();
  void forgetBatches();

  const base::Path& root() const { return root_; }
  const base::Disk& disk() const { return disk_; }

 private:
  class GroupCommit;

  base::Path folderOf(const ObjectId& object) const { return root_ / object.folder(); }

  base::Disk& disk_;
  base::Path root_;
  base::Path work_;
  std::unique_ptr<GroupCommit> group_;
};

}  // namespace archive
