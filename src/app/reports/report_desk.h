// The use case of reports. report.h lists them; docs/reports.md explains them.
#pragma once

#include <optional>
#include <string_view>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/records/tabulation.h"
#include "app/reports/report.h"

namespace app {

struct ReportOrder {
  base::Instant at;
  DayRange range;
};

class ReportDesk {
 public:
  explicit ReportDesk(const Workplace& workplace) : workplace_(workplace) {}

  // Covers the cases that the actor may see, as in `request list`. The same order, actor and archive give the
  // same tabulation, regardless of events after `at`; requests destroyed since are missing. NotFound when
  // there is no such report; InvalidInput when the range ends before it begins, the report takes no range, or
  // `at` is in the future.
  Tabulation make(const Actor& actor, std::string_view report, const ReportOrder& order) const;

 private:
  const Workplace& workplace_;
};

}  // namespace app
