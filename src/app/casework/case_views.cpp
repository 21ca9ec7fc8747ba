#include "app/casework/case_views.h"

#include <algorithm>

#include "app/access/commands.h"
#include "app/cases/case_file.h"
#include "app/cases/open_case.h"
#include "app/cases/seen_case.h"
#include "app/casework/possible_steps.h"
#include "app/facts/letter_subject.h"
#include "app/home/office_time.h"
#include "app/letters/letter_sight.h"
#include "app/letters/open_subject.h"
#include "base/error.h"
#include "json/text.h"
#include "requests/deadlines.h"
#include "requests/reminders.h"

namespace app {
namespace {

// As the actor saw it at a time. NotFound when he saw nothing of it then.
SeenCase seenAt(const Workplace& workplace, const Actor& actor, std::string_view name, base::Instant at) {
  const CaseFile file = asOf(workplace, openCase(workplace, actor, name), at);
  const CaseSight sight = sightOf(workplace, actor, file);
  if (!file.events.empty() && sight.isAny()) return seen(file, sight);
  throw base::NotFound(
      base::Message("casework.not-there-yet",
                    {{"ticket", file.row.ticket}, {"time", timeText(workplace, file.row.submitted)}}));
}

json::Array assignmentsOf(const requests::CaseState& state) {
  json::Array assignments;
  for (const requests::Assignment& one : state.assignments)
    assignments.emplace_back(one.produsen + " " + one.state);
  return assignments;
}

json::Array lettersOf(const requests::CaseState& state) {
  json::Array letters;
  for (const requests::CaseLetter& letter : state.letters)
    letters.emplace_back(letter.eventKind + " " + letter.letter.number);
  return letters;
}

json::Array documentsOf(const SeenCase& seen) {
  json::Array documents;
  for (const SeenEvent& event : seen.events) {
    for (const EventDocument& document : event.documents) documents.emplace_back(document.path);
  }
  return documents;
}

json::Array damagedOf(const SeenCase& seen, base::Language language) {
  json::Array damaged;
  for (const SeenEvent& one : seen.events) {
    if (!one.damage.empty())
      damaged.emplace_back(
          base::Message("casework.damaged", {{"version", one.version}, {"why", one.damage}}).in(language));
  }
  return damaged;
}

// What the actor may bring now: the events, and the commands by which.
struct Possible {
  json::Array events;
  json::Array commands;

  void addCommands(const Bringable& one) {
    for (std::string& command : commandsFor(*one.rule, one.role)) {
      const json::Value value(std::move(command));
      if (std::find(commands.begin(), commands.end(), value) == commands.end()) commands.push_back(value);
    }
  }
};

Possible possibleFor(const Workplace& workplace, const Actor& actor, const CaseFile& file) {
  Possible possible;
  for (const Bringable& one : bringableBy(workplace, actor, standingOf(workplace, file))) {
    if (one.hand == Bringable::Hand::Own) possible.events.emplace_back(one.rule->id);
    possible.addCommands(one);
  }
  return possible;
}

// Other requests of the agency whose Data Balikan is late or was given up.
json::Array unpaidDebtsOf(const Workplace& workplace, const CaseFile& file, base::Language language) {
  const std::vector<std::string> ids =
      workplace.office().letters.agencies.storedIds(agencyOf(workplace, file.row));
  std::vector<RequestRow> rows;
  workplace.database.read([&](Transaction& transaction) {
    rows = transaction.requests().listFor({ids, {}});
  });
  const base::Date today = workplace.clock.now().in(workplace.walidata().zone).date;
  json::Array debts;
  for (const RequestRow& row : rows) {
    if (row.object == file.row.object) continue;
    const auto other = findCase(workplace, automaticActor(), row.object);
    if (!other) continue;
    const requests::Rules& rules = rulesFor(workplace, row);
    const auto debt = requests::debtOf(rules.procedure, rules.calendar, other->state, today);
    if (debt && debt->isUnpaid)
      debts.emplace_back(
          base::Message("casework.debt", {{"ticket", row.ticket}, {"due", debt->due.iso()}}).in(language));
  }
  return debts;
}

json::Object shown(const Workplace& workplace, const SeenCase& seen, base::Language language) {
  json::Object object{{"ticket", seen.row.ticket},
                      {"id", seen.row.object},
                      {"agency", seen.row.agency},
                      {"title", seen.row.title},
                      {"purpose", seen.purpose},
                      {"submitted", timeText(workplace, seen.row.submitted)},
                      {"state", seen.state.state},
                      {"state_title", titleOf(workplace, seen.row, seen.state.state)},
                      {"assignments", assignmentsOf(seen.state)},
                      {"letters", lettersOf(seen.state)},
                      {"documents", documentsOf(seen)}};
  if (json::Array damaged = damagedOf(seen, language); !damaged.empty())
    object["damaged"] = std::move(damaged);
  return object;
}

// What is only mentioned has no member but the event and its date.
json::Object shown(const Workplace& workplace, const CaseFile& file, const SeenEvent& one,
                   const std::string& stateAfter, base::Language language) {
  const requests::Event& event = one.event;
  json::Object row{{"version", one.version},
                   {"date", event.time.in(workplace.walidata().zone).date.iso()},
                   {"event", event.kind},
                   {"title", titleOf(workplace, file.row, event.kind)}};
  if (one.sight != Sight::Whole) return row;
  row["time"] = timeText(workplace, event.time);
  row["role"] = requests::nameOf(event.role);
  row["role_title"] = rulesFor(workplace, file.row).procedure.titleOf(event.role);
  row["actor"] = event.actor;
  row["state"] = stateAfter;
  row["state_title"] = titleOf(workplace, file.row, stateAfter);
  if (event.letter) row["number"] = event.letter->number;
  if (!one.damage.empty()) row["damage"] = one.damage.in(language);
  if (!event.onBehalf.empty()) {
    row["on_behalf"] = event.onBehalf;
    row["medium"] = event.medium;
  }
  return row;
}

std::vector<std::string> statesAfterEach(const Workplace& workplace, const CaseFile& file) {
  std::vector<std::string> states;
  requests::CaseState state;
  for (EventRecord record : file.events) {
    advance(workplace, file.row.procedure, state, record);
    states.push_back(state.state);
  }
  return states;
}

}  // namespace

json::Object draftJson(const DraftRow& draft) {
  const char* state = draft.state == DraftState::Numbered   ? "bernomor"
                      : draft.state == DraftState::Returned ? "perlu-perbaikan"
                                                            : "konsep";
  return {{"id", draft.id},
          {"object", draft.object},
          {"kind", draft.kind},
          {"produsen", draft.produsen},
          {"state", state},
          {"drafted_by", draft.draftedBy},
          {"number", draft.number},
          {"remarks", draft.remarks},
          {"detail", toJson(draft.detail)},
          {"approvals", toJson(draft.approvals)}};
}

json::Object letterJson(const LetterRow& letter, const Actor& actor) {
  json::Object object{
      {"id", letter.id},         {"object", letter.object},     {"version", letter.version},
      {"kind", letter.kind},     {"produsen", letter.produsen}, {"issuer", letter.issuer},
      {"number", letter.number}, {"date", letter.date.iso()},   {"signatory", letter.signatory},
      {"path", letter.path},     {"sha256", letter.sha256},     {"state", "terbit"}};
  if (actor.isOfOffice()) object["token"] = letter.token;
  return object;
}

std::vector<json::Object> listCases(const Workplace& workplace, const Actor& actor) {
  std::vector<json::Object> list;
  for (const RequestRow& row : casesSeenBy(workplace, actor)) {
    list.push_back({{"ticket", row.ticket},
                    {"id", row.object},
                    {"state", row.state},
                    {"state_title", titleOf(workplace, row, row.state)},
                    {"agency", row.agency},
                    {"title", row.title},
                    {"submitted", timeText(workplace, row.submitted)}});
  }
  return list;
}

json::Object showCase(const Workplace& workplace, const Actor& actor, std::string_view name,
                      std::optional<base::Instant> at) {
  if (at) return shown(workplace, seenAt(workplace, actor, name, *at), actor.language);
  const CaseFile file = openCase(workplace, actor, name);
  json::Object object = shown(workplace, seen(file, sightOf(workplace, actor, file)), actor.language);
  const Possible possible = possibleFor(workplace, actor, file);
  object["possible"] = possible.events;
  object["possible_commands"] = possible.commands;
  if (actor.isOfOffice()) object["unpaid_debts"] = unpaidDebtsOf(workplace, file, actor.language);
  json::Array drafts;
  for (const DraftRow& draft : lettersSeenBy(workplace, actor, file.row.object).drafts)
    drafts.emplace_back(draft.kind + " " + draft.id);
  object["drafts"] = drafts;
  return object;
}

std::vector<json::Object> listEvents(const Workplace& workplace, const Actor& actor, std::string_view name) {
  const CaseFile file = openCase(workplace, actor, name);
  const std::vector<std::string> states = statesAfterEach(workplace, file);
  std::vector<json::Object> list;
  for (const SeenEvent& one : seen(file, sightOf(workplace, actor, file)).events)
    list.push_back(
        shown(workplace, file, one, states[static_cast<std::size_t>(one.version) - 1], actor.language));
  return list;
}

json::Object deadlineJson(const Workplace& workplace, const requests::Rules& rules,
                          const requests::Deadline& deadline, base::Language language) {
  const requests::DayUnit unit = deadline.length.unit;
  json::Array counted;
  for (const base::Date& day : deadline.due.counted) counted.emplace_back(day.iso());
  json::Array skipped;
  for (const requests::SkippedDay& day : deadline.due.skipped)
    skipped.push_back(json::Object{{"date", day.date.iso()}, {"why", day.why.name}});
  json::Array lines;
  for (const base::Message& line : requests::explain(deadline.due)) lines.emplace_back(line.in(language));
  json::Object row{
      {"limit", deadline.limit},
      {"title", deadline.title},
      {"produsen", deadline.produsen},
      {"due", deadline.due.date.iso()},
      {"status", requests::nameOf(deadline.status)},
      {"length", deadline.length.count},
      {"unit", requests::nameOf(unit)},
      {"days_left", requests::daysBetween(rules.calendar, todayAt(workplace), deadline.due.date, unit)},
      {"days_late", deadline.daysLate},
      {"provisional", deadline.due.provisional},
      {"extended", deadline.extended},
      {"received", deadline.due.receivedOn.iso()},
      {"after_hours", deadline.due.afterHours},
      {"started", timeText(workplace, deadline.startedAt)},
      {"counted", std::move(counted)},
      {"skipped", std::move(skipped)},
      {"explanation", std::move(lines)}};
  if (deadline.endedAt) row["ended"] = timeText(workplace, *deadline.endedAt);
  return row;
}

std::vector<json::Object> listDeadlines(const Workplace& workplace, const Actor& actor,
                                        std::string_view name) {
  const CaseFile file = openCase(workplace, actor, name);
  const requests::CaseState state = seen(file, sightOf(workplace, actor, file)).state;
  const requests::Rules& rules = rulesFor(workplace, file.row);
  std::vector<json::Object> list;
  for (const requests::Deadline& deadline :
       requests::deadlines(rules.procedure, rules.calendar, state, workplace.clock.now()))
    list.push_back(deadlineJson(workplace, rules, deadline, actor.language));
  return list;
}

FetchedDocument openDocument(const Workplace& workplace, const Actor& actor, std::string_view name,
                             const std::string& path) {
  const CaseFile file = openCase(workplace, actor, name);
  for (const SeenEvent& event : seen(file, sightOf(workplace, actor, file)).events) {
    for (const EventDocument& document : event.documents) {
      if (document.path != path) continue;
      const std::string own = base::Path(path).filename().string();
      return {document.originalName.empty() ? own : document.originalName, document.mediaType,
              document.examination || !document.originalName.empty(),
              workplace.store.read(caseInventory(workplace.store, file.row.object), event.version, path)};
    }
  }
  throw base::NotFound(base::Message("casework.document-unknown", {{"path", path}}));
}

base::Bytes fetchDocument(const Workplace& workplace, const Actor& actor, std::string_view name,
                          const std::string& path) {
  return openDocument(workplace, actor, name, path).content;
}

std::vector<json::Object> listLetters(const Workplace& workplace, const Actor& actor,
                                      const std::string& name) {
  const std::string object = name.empty() ? std::string() : openSubject(workplace, actor, name)->object();
  const SeenLetters seen = lettersSeenBy(workplace, actor, object);
  std::vector<json::Object> list;
  workplace.database.read([&](Transaction& transaction) {
    list.clear();
    const auto withTicket = [&](json::Object row, const std::string& of) {
      const auto request = transaction.requests().find(of);
      const auto proposal = transaction.retention().find(of);
      row["ticket"] = request ? request->ticket : proposal ? proposal->name : std::string();
      list.push_back(std::move(row));
    };
    for (const LetterRow& letter : seen.letters) withTicket(letterJson(letter, actor), letter.object);
    for (const DraftRow& draft : seen.drafts) withTicket(draftJson(draft), draft.object);
  });
  return list;
}

json::Object showLetter(const Workplace& workplace, const Actor& actor, const std::string& numberOrId) {
  if (const auto letter = findLetter(workplace, actor, numberOrId)) return letterJson(*letter, actor);
  if (const auto draft = findDraft(workplace, actor, numberOrId)) return draftJson(*draft);
  throw base::NotFound(base::Message("casework.letter-unknown", {{"letter", numberOrId}}));
}

base::Bytes fetchLetter(const Workplace& workplace, const Actor& actor, const std::string& numberOrId) {
  const auto letter = findLetter(workplace, actor, numberOrId);
  if (!letter)
    throw base::NotFound(base::Message("casework.issued-letter-unknown", {{"letter", numberOrId}}));
  const auto inventory = workplace.store.find(archive::ObjectId::of(letter->object));
  if (!inventory) throw base::Corrupt(base::Message("casework.letter-not-archived", {}));
  return workplace.store.read(*inventory, letter->version, letter->path);
}

}  // namespace app
