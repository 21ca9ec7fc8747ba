// Drafts that their case has moved past: they can be looked for and thrown away, and nothing else.
#pragma once

#include <string>
#include <vector>

#include "app/facts/letter_subject.h"
#include "app/records/records.h"
#include "base/message.h"
#include "json/value.h"

namespace app {

// Rows of letters and drafts, as `letter list` has them: each stale draft with "stale", the reason why.
std::vector<json::Object> withStaleness(const Workplace& workplace, const Actor& actor,
                                        std::vector<json::Object> rows);

// Conflict, saying why and what to do, when the draft is stale.
void demandFresh(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft);

}  // namespace app
