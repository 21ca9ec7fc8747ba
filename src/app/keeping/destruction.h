// Carrying out a proposal of destruction whose berita acara is issued.
//
// Before anything is touched, every case is looked at. Then, case by case and held meanwhile: holds, periods
// and changes are looked at once more in the step that destroys; the tombstone takes the case's place; its
// rows, drafts and mails go; then the personal data of its contact person. What may not be destroyed then is
// kept back, with the reason. The last step archives in the proposal what was done. Stopped at any point, the
// same call goes on where it was: what has a tombstone is not touched again.
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
  // Objects whose old copy the disk would not remove; the next start of a process alone in the home does.
  std::vector<std::string> leftovers;
};

// By an admin who did not approve it. Conflict when the berita acara is not issued or all is done already;
// Denied, and nothing is destroyed, when a case may not be (any more).
DestructionReport destroy(const Workplace& workplace, const Actor& actor, std::string_view proposalName);

}  // namespace app
