// The use case of reports. report.h lists them; docs/reports.md explains them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/reports/report.h"
#include "app/views/tabulation.h"

namespace app {

struct ReportOrder {
  base::Instant at;
  DayRange range;
};

class ReportDesk {
 public:
  explicit ReportDesk(const Workplace& workplace) : workplace_(workplace) {}

  // Of what the actor sees of the cases of `request list`. The same order, actor and archive give the
  // same tabulation, whatever happened after `at`; a request that was destroyed since is missing. NotFound
  // when there is no such report; InvalidInput when the range ends before it begins, when the report has
  // none, or when `at` has not come yet.
  Tabulation make(const Actor& actor, std::string_view report, const ReportOrder& order) const;
  // All reports that the actor may ask for, in the order of reportKinds, from one look at each case; those
  // without a range leave that of the order out. Errors as in `make`.
  std::vector<Tabulation> makeAll(const Actor& actor, const ReportOrder& order) const;

 private:
  const Workplace& workplace_;
};

}  // namespace app
