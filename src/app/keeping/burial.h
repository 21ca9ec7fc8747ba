// An object's end: its tombstone takes its place.
#pragma once

#include "app/access/actor.h"
#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "app/records/proposal.h"
#include "app/records/tombstone.h"
#include "archive/store.h"

namespace app {

// Of the case as the proposal and the archive have it now.
Tombstone tombstoneOf(const Workplace& workplace, const Actor& actor, const CaseFile& file,
                      const archive::Inventory& inventory, const Proposal& proposal);

// The tombstone takes the place of the object, and what the database knew of it goes: rows, drafts, mails.
// The caller holds the object; Conflict when it is not as the tombstone says it was. False when a copy could
// not be removed yet.
bool bury(const Workplace& workplace, const Actor& actor, const Tombstone& tombstone);

}  // namespace app
