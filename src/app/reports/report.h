// The reports. Each examines the cases one by one and yields rows of a table. A report depends only on the
// documents archived until the reported time and on the office data of that time, so it can be made again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/access/use_cases.h"
#include "app/cases/seen_case.h"
#include "app/views/tabulation.h"
#include "base/date.h"
#include "base/instant.h"
#include "requests/check.h"

namespace app {

// First and last day, inclusive.
struct DayRange {
  std::optional<base::Date> from;
  std::optional<base::Date> until;

  bool holds(base::Date day) const { return (!from || day >= *from) && (!until || day <= *until); }
};

// The parameters with which a report examines cases.
struct ReportView {
  const requests::Rules& rules;  // from the office data in force at `at`
  base::Instant at;
  base::TimeZone zone;  // of the office
  DayRange range;

  base::Date dayOf(base::Instant time) const { return time.in(zone).date; }
};

class Report {
 public:
  virtual ~Report() = default;
  // A case as it stood at the time that is reported, as far as it is seen by whoever asks; by submission,
  // none twice.
  virtual void look(const SeenCase& seen) = 0;
  virtual std::vector<json::Object> rows() = 0;
};

struct ReportKind {
  UseCase useCase;
  std::string name;         // "steps": of the command, and of its JSON
  std::string title;        // on paper
  std::string description;  // for the command's help
  bool hasRange = false;    // takes a range of days; otherwise reports the present state
  std::vector<TableColumn> columns;
  std::unique_ptr<Report> (*open)(const ReportView& view);  // `view` must outlive the report
};

const std::vector<ReportKind>& reportKinds();

}  // namespace app
