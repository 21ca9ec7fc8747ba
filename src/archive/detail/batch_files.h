// work/batch: one file for each group of versions that are about to appear, so that recovery looks at these
// objects and at no others.
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

// A version that is about to appear, and what is needed to write its journal entry should that be missing.
struct Named {
  Unsettled version;
  std::string event = {};
  std::optional<base::Instant> time = {};  // of the entry; nothing: the version's own
  std::uint64_t journalFrom = 0;           // its entry stands there or behind
};

// Safe to use from several threads; several processes may write into the folder.
class BatchFiles {
 public:
  BatchFiles(base::Disk& disk, base::Path folder) : disk_(disk), folder_(std::move(folder)) {}

  // Makes a new file, not durable yet, of versions of so many objects that are about to appear; returns its
  // name.
  std::string write(const std::vector<Named>& versions, std::size_t objects);
  // One object of the file is done with; the last one takes the file with it. Never fails: a file that stays
  // costs recovery a look. Nothing happens for an empty name.
  void settle(const std::string& name);

  // The versions that the files of all processes name.
  std::vector<Named> read() const;
  // Every file, whoever made it.
  void clear();

 private:
  base::Disk& disk_;
  base::Path folder_;
  std::mutex mutex_;
  std::map<std::string, std::size_t> open_;  // file → objects of it that are not done with
};

}  // namespace archive::detail
