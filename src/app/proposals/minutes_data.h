// What a berita acara pemusnahan says: its data document (docs/formats/letter-data.md).
#pragma once

#include "app/facts/letter_facts.h"
#include "app/records/proposal.h"
#include "xml/element.h"

namespace app {

// Cut to what the template declares. The proposal is approved.
xml::Element minutesData(const Workplace& workplace, const Proposal& proposal, const LetterFacts& facts);

}  // namespace app
