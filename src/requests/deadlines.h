// The limits of a case, each with its due date and its status at a given moment. Lateness is computed here
// and never stored.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "requests/calendar.h"
#include "requests/case_state.h"
#include "requests/due_date.h"
#include "requests/procedure.h"

namespace requests {

enum class DeadlineStatus {
  Running,  // due today or later
  Overdue,  // running, and past
  Met,      // ended on the due date or before
  Missed,   // ended later
  Void,     // ended in time because it became pointless, as by a withdrawal
};
// "running", "overdue", "met", "missed", "void".
std::string_view nameOf(DeadlineStatus status);

struct Deadline {
  std::string limit;
  std::string title;
  std::string produsen;  // empty for a limit of the request itself
  Party party = Party::Office;
  Length length;  // without extensions
  DueDate due;
  bool extended = false;
  DeadlineStatus status = DeadlineStatus::Running;
  base::Instant startedAt;
  std::optional<base::Instant> endedAt;
  // Both in the limit's own unit, until its end or until now.
  int daysUsed = 0;  // after the day of receipt
  int daysLate = 0;

  bool operator==(const Deadline&) const = default;
};

// Includes all adjustments.
DueDate dueDateOf(const Procedure& procedure, const Calendar& calendar, const LimitRun& run);

// In the order in which the limits started. A limit that only an older procedure defines has its id as title.
std::vector<Deadline> deadlines(const Procedure& procedure, const Calendar& calendar, const CaseState& state,
                                base::Instant now);

}  // namespace requests
