// What is in an evidence bundle (docs/formats/evidence-bundle.md), as a bag that can be written: an archived
// object with all its content, and what proves that it stands in the transparency log.
#pragma once

#include <string>

#include "app/evidence/proven_leaves.h"
#include "archive/store.h"
#include "bagit/writer.h"

namespace app {

// The files that come with the program, the same in every bundle.
struct BundleTexts {
  base::Bytes script;  // periksa.sh
  base::Bytes readMe;  // BACA-SAYA.md
};

struct BundleSource {
  const archive::Store& store;
  const archive::Inventory& inventory;
  std::string ticket;  // or another short name of it; letters, digits, '-', '.' and '_' of it name the folder
  std::string title;
  std::string organization;  // who exports
  base::TimeZone zone;       // … and his zone
};

// The contents are read from the store, and their digests checked, when the bag is written. Corrupt when a
// record of the object cannot be understood; NotFound when a version has no inventory of its own. Store and
// inventory outlive the bag.
bagit::Bag evidenceBundle(const BundleSource& source, const ProvenLeaves& log, const BundleTexts& texts);

}  // namespace app
