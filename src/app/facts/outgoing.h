// What the examination found in data that are to be handed out and that goes out easily by mistake: hidden
// sheets, comments, names in metadata, columns of NIK. The Produsen declares it meant, and staff decide,
// before a letter delivers the data.
#pragma once

#include <string>
#include <vector>

#include "app/facts/standing_files.h"
#include "intake/finding.h"

namespace app {

bool isOutgoing(const intake::Finding& finding);

struct OutgoingFinding {
  std::string file;  // as its sender calls it
  intake::Finding finding;
};

std::vector<OutgoingFinding> outgoingOf(const StandingAnswer& answer);

// The answers of which staff have not decided yet (CaseDesk::clear).
std::vector<StandingAnswer> undecidedAnswers(const CaseFile& file);

}  // namespace app
