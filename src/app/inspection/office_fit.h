// Whether changed office data still have what the cases need that are under way.
#pragma once

#include "app/home/workplace.h"
#include "base/error.h"

namespace app {

// What the open cases and the drafts need and `fresh` lacks: states, limits, states of assignments, Produsen,
// events and templates of letters, and the issuers of numbered ones. A case keeps its history under the rules
// of its time; but its next event follows today's. One problem for each thing that is missing, naming the
// cases.
base::Problems misfits(const Workplace& workplace, const Office& fresh);

// InvalidSetup with all of them. For OfficeHistory::takeOver.
void demandFit(const Workplace& workplace, const Office& fresh);

}  // namespace app
