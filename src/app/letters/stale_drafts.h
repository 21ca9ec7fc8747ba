// Drafts that their case has moved past: they can be looked for and thrown away, and nothing else.
#pragma once

#include <string>
#include <vector>

#include "app/facts/dossier.h"
#include "app/records/records.h"
#include "json/value.h"

namespace app {

// Why the draft cannot be issued as its case stands now; empty when it can, as far as the case goes.
std::string staleBecause(const Workplace& workplace, const Dossier& dossier, const DraftRow& draft);
// The same for a list, whatever became of the case or of the office's data; empty when it has its number.
std::string staleBecause(const Workplace& workplace, const DraftRow& draft);

// Rows of letters and drafts, as `letter list` has them: each stale draft with "stale", the reason why.
std::vector<json::Object> withStaleness(const Workplace& workplace, std::vector<json::Object> rows);

// Conflict, saying why and what to do, when the draft is stale.
void demandFresh(const Workplace& workplace, const Dossier& dossier, const DraftRow& draft);

}  // namespace app
