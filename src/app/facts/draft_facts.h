// Facts of a letter from its draft and the office's data: issuer, signatory, content.
#pragma once

#include "app/facts/letter_facts.h"
#include "app/home/workplace.h"
#include "app/records/draft_detail.h"
#include "app/records/event_record.h"
#include "app/records/records.h"

namespace app {

// The rule for letters of this kind. InvalidInput when there is none, or the office has no template for it.
const requests::EventRule& letterRule(const requests::Procedure& procedure,
                                      const letters::Catalogue& templates, const std::string& kind);

// The event that issuing the draft at this moment would be, its number apart.
requests::Event eventOf(const Workplace& workplace, const DraftRow& draft, base::Instant now);

// The issuer of letters of this kind: the Walidata's, or the Produsen's. InvalidInput when there is no such
// Produsen.
const letters::Issuer& issuerOf(const Workplace& workplace, const std::string& kind,
                                const std::string& produsen);

// The counter of the draft's letter, and who checks it. InvalidSetup when series.xml has none for its kind.
const letters::Series& seriesOf(const Workplace& workplace, const DraftRow& draft);

// The signatory named in the draft, otherwise the one with this account, otherwise the first possible one.
// Denied when nobody may sign for the issuer on that day.
const letters::Signatory& signatoryOf(const Workplace& workplace, const letters::Issuer& issuer,
                                      const std::string& named, const std::string& user, base::Date date);

// Whether the letter with this data document is to be signed electronically.
bool isSignedElectronically(const xml::Element& data);

// For a letter of this date that `user` issues; number and token are left empty.
LetterFacts factsOf(const Workplace& workplace, const DraftRow& draft, const std::string& user,
                    base::Date date);

}  // namespace app
