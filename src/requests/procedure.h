// The lifecycle of a request as data: procedure.xml (docs/formats/procedure.md), the table of states, limits
// and document events that an office can read and change. The program knows every state, limit and event from
// this table alone, apart from its own system events.
//
// A procedure that has been read is sound: each state can be reached and, unless final, left; each state has
// its limit, and each event that enters the state starts it; every used name is declared once. A value; safe
// to read from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "requests/procedure_table.h"
#include "xml/element.h"

namespace requests {

class Procedure {
 public:
  // InvalidSetup with every problem and its place.
  static Procedure read(const xml::Element& root, const std::string& fileName);

  const std::string& version() const { return table_.version; }
  const OfficeHours& hours() const { return table_.hours; }
  const std::vector<LimitRule>& limits() const { return table_.limits; }
  const std::vector<StateRule>& states() const { return table_.states; }
  const std::vector<StateRule>& assignmentStates() const { return table_.assignmentStates; }
  // Those of the file, then the system events (system_events.h) that it has no row for.
  const std::vector<EventRule>& events() const { return table_.events; }
  const ReminderPlan& reminders() const { return table_.reminders; }

  // Null when there is no such row.
  const EventRule* event(std::string_view id) const;
  const StateRule* state(std::string_view id) const;
  const StateRule* assignmentState(std::string_view id) const;
  const LimitRule* limit(std::string_view id) const;
  // What the office calls the role; its name where the file does not list it.
  std::string titleOf(Role role) const;

 private:
  explicit Procedure(ProcedureTable table);
  ProcedureTable table_;
};

}  // namespace requests
