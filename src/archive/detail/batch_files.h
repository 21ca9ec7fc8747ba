// work/batch: one file for each group of versions that are about to appear. Recovery examines only these
// objects.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "archive/new_version.h"
#include "base/disk.h"

namespace archive::detail {

// A version that is about to appear, and the data for its journal entry, in case that is missing later.
struct Named {
  Unsettled version;
  std::string event = {};
  std::optional<base::Instant> time = {};  // of the entry; otherwise the version's own
  std::uint64_t journalFrom = 0;           // its entry has this place or a later one
};

// Thread-safe; several processes may write to the folder.
class BatchFiles {
 public:
  BatchFiles(base::Disk& disk, base::Path folder) : disk_(disk), folder_(std::move(folder)) {}

  // Writes a new file, not yet durable, for versions of `objects` objects; returns its name.
  std::string write(const std::vector<Named>& versions, std::size_t objects);
  // Counts one object of the file as settled, and removes the file after the last one. Never fails: recovery
  // can handle a file that remains. Does nothing for an empty name.
  void settle(const std::string& name);

  // The versions in the files of all processes.
  std::vector<Named> read() const;
  // Removes the files of all processes.
  void clear();

 private:
  base::Disk& disk_;
  base::Path folder_;
  std::mutex mutex_;
  std::map<std::string, std::size_t> open_;  // file → number of its unsettled objects
};

}  // namespace archive::detail
