// Makes a home from a backup and checks it before it counts.
#pragma once

#include <string>

#include "app/upkeep/backup.h"
#include "backup/vault.h"
#include "cli/session.h"

namespace cli {

struct RestoreOrder {
  base::Path backup;
  std::string snapshot;  // empty: the newest undamaged one
  unsigned threads = 1;
};

struct RestoreReport {
  std::string snapshot;
  std::string made;  // when the snapshot was
  bool keysIncluded = false;
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t objects = 0;
  std::vector<backup::Flaw> leftOut;  // files missing according to the snapshot itself
};

// Makes `home` from the backup. It is assembled and checked beside its place and renamed when everything is
// right. Conflict when the place is not free; NotFound when there is no such backup or snapshot. Corrupt,
// with every problem; then the readable part stays beside the place, as the message says.
RestoreReport restoreHome(Session& session, const RestoreOrder& order, const app::Home& home);

}  // namespace cli
