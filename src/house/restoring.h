// A home made from a backup, and proved before it counts.
#pragma once

#include <string>

#include "backup/vault.h"
#include "house/open_home.h"

namespace house {

struct RestoreOrder {
  base::Path backup;
  std::string snapshot;  // empty: the newest that is whole
  unsigned threads = 1;
};

struct RestoreReport {
  std::string snapshot;
  std::string made;  // when the snapshot was
  bool keysIncluded = false;
  bool logIsClosed = false;  // the log's private key is not in the backup: nothing can be archived yet
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t objects = 0;
  std::vector<backup::Flaw> leftOut;  // what the snapshot itself says that it lacks
};

// Makes the home `how.path` from the backup. It is put together and proved beside its place, and takes it by
// one rename when everything was right. Conflict when the place is not free; NotFound when there is no such
// backup or snapshot; Corrupt, with everything that is wrong, and then what could be read lies beside the
// place, as the message says. `how.purpose` and `how.database` are not looked at.
RestoreReport restoreHome(const Opening& how, const RestoreOrder& order);

}  // namespace house
