// The database made anew from the archive, whatever has become of the old one.
#pragma once

#include <functional>
#include <vector>

#include "app/upkeep/rebuild.h"
#include "house/open_home.h"
#include "storage/carry_over.h"

namespace house {

struct Rebuilt {
  app::RebuildReport report;
  // Of what does not follow from the archive: accounts, drafts, mails and the like.
  std::vector<storage::CarriedTable> carried;
  base::Path aside;  // where the damaged database lies now; empty when it was sound, or there was none
};

// Waits until nobody works in the home, and holds it alone. A new database takes over what the old one has
// beyond the archive, as far as that can be read, is filled from the archive, and takes the old one's place
// when it is whole (database_exchange.h). Parts of the archive that cannot be read are in the report;
// everything else is there. `demandRight` throws unless whoever asks may, by what the new database has taken
// over; the old one is then as it was. Opening::purpose and ::database are not looked at. Otherwise throws as
// OpenHome.
Rebuilt rebuildDatabase(Opening how, const std::function<void(const app::Workplace&)>& demandRight);

}  // namespace house
