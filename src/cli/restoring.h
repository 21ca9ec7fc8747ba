// A home made from a backup, and proved before it counts.
#pragma once

#include <string>

#include "app/upkeep/backup.h"
#include "backup/vault.h"
#include "cli/session.h"

namespace cli {

struct RestoreOrder {
  base::Path backup;
  std::string snapshot;  // empty: the newest that is whole
  unsigned threads = 1;
};

struct RestoreReport {
  std::string snapshot;
  std::string made;  // when the snapshot was
  bool keysIncluded = false;
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t objects = 0;
  std::vector<backup::Flaw> leftOut;  // what the snapshot itself says that it lacks
};

// Makes `home` from the backup. It is put together and proved beside its place, and takes it by one rename
// when everything was right. Conflict when the place is not free; NotFound when there is no such backup or
// snapshot; Corrupt, with everything that is wrong, and then what could be read lies beside the place, as the
// message says.
RestoreReport restoreHome(Session& session, const RestoreOrder& order, const app::Home& home);

}  // namespace cli
