// The content of an evidence bundle (docs/formats/evidence-bundle.md), as a bag to write: an archived object
// with all its content, and the proofs that it is in the transparency log.
#pragma once

#include <string>

#include "app/evidence/proven_leaves.h"
#include "archive/store.h"
#include "bagit/writer.h"

namespace app {

// The program's files that are the same in every bundle.
struct BundleTexts {
  base::Bytes script;  // periksa.sh
  base::Bytes readMe;  // BACA-SAYA.md
};

// From the folder that came with the program.
BundleTexts readBundleTexts(const base::Disk& disk, const base::Path& folder);

struct BundleSource {
  const archive::Store& store;
  const archive::Inventory& inventory;
  std::string ticket;  // or another short name; its letters, digits, '-', '.' and '_' name the folder
  std::string title;
  std::string organization;  // who exports
  base::TimeZone zone;       // … and his zone
};

// Contents are read from the store and their digests checked when the bag is written. Corrupt when a record
// of the object is invalid; NotFound when a version lacks its own inventory. Store and inventory must outlive
// the bag.
bagit::Bag evidenceBundle(const BundleSource& source, const ProvenLeaves& log, const BundleTexts& texts);

}  // namespace app
