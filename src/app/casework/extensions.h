// Limits that run, and more time for them: for one case, or for many at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "base/date.h"
#include "base/message.h"
#include "requests/deadlines.h"

namespace app {

// Of the case, in the order in which they began.
std::vector<requests::Deadline> runningLimits(const Workplace& workplace, const CaseFile& file);
// The due date of a running limit after so many more of its days, counted from today when it is late.
base::Date prolongedBy(const Workplace& workplace, const CaseFile& file, const requests::Deadline& limit,
                       int days);

// What becomes of one case of many: of its running limit that is due first.
struct ExtensionLine {
  std::string ticket;
  std::string agency = {};
  std::string limit = {};  // for people
  std::optional<base::Date> due = {};
  std::optional<base::Date> newDue = {};  // missing when nothing is extended
  bool extendedBefore = false;
  base::Message problem = {};  // why nothing is
};

// So many cases at once.
inline constexpr std::size_t kMostExtensions = 200;

// What extending each by so many days would do; nothing is extended when `days` is 0. InvalidInput without
// cases or with too many.
std::vector<ExtensionLine> extensionsPlanned(const Workplace& workplace, const Actor& actor,
                                             const std::vector<std::string>& tickets, int days);
// Extends each on its own, for the same reason: a problem of one is told with it and stops no other.
std::vector<ExtensionLine> extendEach(const Workplace& workplace, const Actor& actor,
                                      const std::vector<std::string>& tickets, int days,
                                      const std::string& reason);

}  // namespace app
