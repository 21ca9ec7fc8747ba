// The reports that there are: each looks at the cases one after the other and ends as rows of one table.
// What a report says follows from the documents archived until the time that is reported, and from the office
// data of that time; nothing else goes in, so that it can be made again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/access/use_cases.h"
#include "app/cases/seen_case.h"
#include "app/records/tabulation.h"
#include "base/date.h"
#include "base/instant.h"
#include "requests/check.h"

namespace app {

// First and last day, both included.
struct DayRange {
  std::optional<base::Date> from;
  std::optional<base::Date> until;

  bool holds(base::Date day) const { return (!from || day >= *from) && (!until || day <= *until); }
};

// What a report looks at the cases with.
struct ReportView {
  const requests::Rules& rules;  // of the office data that were in force then
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
  bool hasRange = false;    // of days; else it tells how things stand
  std::vector<TableColumn> columns;
  std::unique_ptr<Report> (*open)(const ReportView& view);  // `view` outlives what is opened
};

const std::vector<ReportKind>& reportKinds();

}  // namespace app
