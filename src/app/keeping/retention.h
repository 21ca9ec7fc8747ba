// How long a case is kept, and whether it may be destroyed, from its events and the schedule
// (letters/retention_schedule.h, docs/retention.md).
#pragma once

#include <optional>
#include <string>

#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "app/records/case_retention.h"
#include "base/message.h"

namespace app {

// Nothing while the case is not closed. The code is the Walidata's classification when the case was closed;
// the rule is that of the present schedule for that day.
std::optional<Retention> retentionOf(const Workplace& workplace, const CaseFile& file);

// A sentence with date and rule that tells why the case may not be destroyed on that day; empty when it may.
// A rule with dinilai-kembali requires `appraisal`, the committee's finding.
base::Message refusalToDestroy(const Workplace& workplace, const CaseFile& file, base::Date today,
                               const std::string& appraisal);

// The present holds: since when, by whom, why, and how many were released; empty when the case is not held.
base::Message holdOf(const Workplace& workplace, const CaseFile& file);

}  // namespace app
