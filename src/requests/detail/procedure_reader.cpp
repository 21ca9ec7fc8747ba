#include "requests/detail/procedure_reader.h"

#include <functional>

#include "requests/detail/limit_words.h"

namespace requests::detail {
namespace {

constexpr std::size_t kMostRows = 200;

constexpr base::Word<bool> kFinal[] = {{"yes", true}, {"no", false}};
constexpr base::Word<bool> kOfficeLimits[] = {{"stop", true}, {"run", false}};

// "07:30" in minutes after midnight.
std::optional<int> minutesOf(const std::string& text) {
  const auto isDigit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  if (!isDigit(0) || !isDigit(1) || !isDigit(3) || !isDigit(4)) return std::nullopt;
  const int hours = (text[0] - '0') * 10 + (text[1] - '0');
  const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
  if (hours > 23 || minutes > 59) return std::nullopt;
  return hours * 60 + minutes;
}

int readTime(Record& record, std::string_view name) {
  const std::string text = record.attribute(name);
  const auto minutes = minutesOf(text);
  if (!text.empty() && !minutes) {
    record.problem(base::Message("procedure.no-time", {{"attribute", name}, {"word", quoted(text)}}));
  }
  return minutes.value_or(0);
}

OfficeHours readHours(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  OfficeHours hours;
  const std::string zone = record.attribute("zone");
  if (const auto known = base::TimeZone::named(zone)) {
    hours.zone = *known;
  } else if (!zone.empty()) {
    record.problem(base::Message("procedure.unknown-zone", {{"zone", quoted(zone)}}));
  }
  hours.opensAt = readTime(record, "opens");
  hours.closesAt = readTime(record, "closes");
  if (problems.empty() && hours.closesAt <= hours.opensAt)
    record.problem(base::Message("procedure.closes-early", {}));
  record.finish();
  return hours;
}

RoleRule readRole(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  const std::string id = record.attribute("id");
  const std::string title = record.attribute("title");
  record.finish();
  const auto role = roleNamed(id);
  if (!id.empty() && !role) record.problem(base::Message("procedure.unknown-role", {{"role", quoted(id)}}));
  return {role.value_or(Role::Auditor), title};
}

LimitRule readLimit(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  LimitRule limit;
  limit.place = record.place();
  limit.id = record.attribute("id");
  limit.title = record.attribute("title");
  limit.length = readLength(record, "count", "unit");
  limit.party = record.choice("party", kParties);
  record.finish();
  return limit;
}

void readStateLimit(Record& record, StateRule& state) {
  const std::string limit = record.attribute("limit");
  if (limit == "none") return;
  state.limitKind = limit == "assignments" ? StateLimit::Assignments : StateLimit::Own;
  if (state.limitKind == StateLimit::Own) state.limit = limit;
}

StateRule readState(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  StateRule state;
  state.place = record.place();
  state.id = record.attribute("id");
  state.title = record.attribute("title");
  readStateLimit(record, state);
  state.isFinal = record.choice("final", kFinal, {false});
  state.stopsOfficeLimits = record.choice("office-limits", kOfficeLimits, {false});
  record.finish();
  return state;
}

std::vector<int> readDaysBefore(Record& record) {
  std::vector<int> days;
  for (const std::string& word : record.words("days-before")) {
    const bool isNumber = word.size() <= 3 && word.find_first_not_of("0123456789") == word.npos;
    const int day = isNumber ? std::stoi(word) : -1;
    if (!isNumber || (!days.empty() && day >= days.back())) {
      record.problem(base::Message("procedure.days-before", {}));
      return days;
    }
    days.push_back(day);
  }
  return days;
}

ReminderPlan readReminders(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  ReminderPlan plan;
  plan.place = record.place();
  plan.limit = record.attribute("limit");
  plan.daysBefore = readDaysBefore(record);
  plan.everyDaysAfter = record.number("every-days-after", 0, 366);
  plan.most = record.number("most", 0, 100);
  record.finish();
  return plan;
}

// The rows of a group such as <limits>.
template <class Row>
std::vector<Row> readRows(Record& root, std::string_view group, std::string_view rowName,
                          ProblemList& problems,
                          const std::function<Row(const xml::Element&, ProblemList&)>& readRow) {
  std::vector<Row> rows;
  const xml::Element* element = root.child(group);
  if (!element) return rows;
  Record record(*element, problems);
  for (const xml::Element* row : record.children(rowName, 1, kMostRows)) {
    rows.push_back(readRow(*row, problems));
  }
  record.finish();
  return rows;
}

}  // namespace

Length readLength(Record& record, std::string_view countName, std::string_view unitName) {
  return {record.number(countName, 1, kLongestLimit), record.choice(unitName, kUnits)};
}

ProcedureTable readTable(const xml::Element& root, ProblemList& problems) {
  Record record(root, problems);
  if (root.name() != "procedure")
    record.problem(base::Message("form.root-element", {{"element", "procedure"}}));
  ProcedureTable table;
  table.version = record.attribute("version");
  if (const auto* hours = record.child("office-hours")) table.hours = readHours(*hours, problems);
  table.roles = readRows<RoleRule>(record, "roles", "role", problems, readRole);
  table.limits = readRows<LimitRule>(record, "limits", "limit", problems, readLimit);
  table.states = readRows<StateRule>(record, "states", "state", problems, readState);
  table.assignmentStates = readRows<StateRule>(record, "assignment-states", "state", problems, readState);
  table.events = readRows<EventRule>(record, "events", "event", problems, readEventRule);
  if (const auto* plan = record.child("reminders")) table.reminders = readReminders(*plan, problems);
  record.finish();
  return table;
}

}  // namespace requests::detail
