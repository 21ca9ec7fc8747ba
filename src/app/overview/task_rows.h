// A running limit with what comes next in it, as JSON: the same row on every list.
#pragma once

#include "app/overview/next_step.h"
#include "json/value.h"

namespace app {

// The members that openSteps names (open_steps.h).
json::Object taskRow(const Workplace& workplace, const OpenCase& open, const RunningTask& task,
                     base::Language language);

}  // namespace app
