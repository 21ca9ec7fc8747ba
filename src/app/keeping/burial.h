// The destruction of an object: its tombstone replaces it.
#pragma once

#include "app/access/actor.h"
#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "app/records/proposal.h"
#include "app/records/tombstone.h"
#include "archive/store.h"

namespace app {

// The tombstone of a case, from the proposal and the archive.
Tombstone tombstoneOf(const Workplace& workplace, const Actor& actor, const CaseFile& file,
                      const archive::Inventory& inventory, const Proposal& proposal);

// Replaces the object by the tombstone and removes its rows, drafts and mails from the database. The caller
// must hold the object. Conflict when it no longer matches the tombstone. False when a copy could not be
// removed yet.
bool bury(const Workplace& workplace, const Actor& actor, const Tombstone& tombstone);

}  // namespace app
