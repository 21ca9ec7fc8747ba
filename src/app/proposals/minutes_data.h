// The data document of a berita acara pemusnahan (docs/formats/letter-data.md).
#pragma once

#include "app/facts/letter_facts.h"
#include "app/records/proposal.h"
#include "xml/element.h"

namespace app {

// With only the fields that the template declares. The proposal must be approved.
xml::Element minutesData(const Workplace& workplace, const Proposal& proposal, const LetterFacts& facts);

}  // namespace app
