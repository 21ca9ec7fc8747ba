// Carries out a proposal of destruction after its berita acara was issued.
//
// First checks every case and touches nothing. Then, for each case, under its lock: checks holds, periods and
// changes again; replaces the case by its tombstone; removes its rows, drafts and mails, then the personal
// data of its contact person. A case that may not be destroyed any more is kept back, with the reason. The
// last step archives the result in the proposal. After an interruption the same call continues: objects with
// a tombstone are not touched again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/records/proposal.h"

namespace app {

struct DestructionReport {
  Proposal proposal;                   // after it
  std::vector<std::string> destroyed;  // tickets
  // Objects whose old copy could not be removed from the disk; the next recovery removes it.
  std::vector<std::string> leftovers;
};

// For an admin who did not approve it. Conflict when the berita acara is not issued or the destruction is
// complete. Denied, and nothing is destroyed, when a case may not be destroyed (any more).
DestructionReport destroy(const Workplace& workplace, const Actor& actor, std::string_view proposalName);

}  // namespace app
