// How long a case is kept, and whether it may be destroyed: what follows from its events and from the
// schedule (letters/retention_schedule.h, docs/retention.md).
#pragma once

#include <optional>
#include <string>

#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "app/records/case_retention.h"

namespace app {

// Nothing while the case is not closed. The code is that under which the Walidata filed when the case was
// closed, the rule the one that the office's schedule, as it stands now, has for that day.
std::optional<Retention> retentionOf(const Workplace& workplace, const CaseFile& file);

// Why the case may not be destroyed on that day, with date and rule, in a sentence; empty when it may. Of a
// rule that says dinilai-kembali it may only with `appraisal`, the committee's finding.
std::string refusalToDestroy(const Workplace& workplace, const CaseFile& file, base::Date today,
                             const std::string& appraisal);

// The holds since the case was last free: since when, by whom, why, and how many of them were released; empty
// when it is free.
std::string holdOf(const Workplace& workplace, const CaseFile& file);

}  // namespace app
