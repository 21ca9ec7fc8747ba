#include "app/casework/case_views.h"

#include "app/cases/case_file.h"
#include "app/cases/open_case.h"
#include "app/facts/dossier.h"
#include "app/letters/open_dossier.h"
#include "base/error.h"
#include "json/text.h"
#include "requests/deadlines.h"
#include "requests/reminders.h"

namespace app {
namespace {

std::string timeText(const Workplace& workplace, base::Instant time) {
  return time.rfc3339(workplace.walidata().zone);
}

bool maySeeRow(const Workplace& workplace, const Actor& actor, const RequestRow& row) {
  if (actor.seesAllCases()) return true;
  if (actor.has(requests::Role::Pemohon)) return row.agency == actor.agency;
  try {
    openCase(workplace, actor, row.object);
    return true;
  } catch (const base::NotFound&) {
    return false;
  }
}

CaseFile openCaseAt(const Workplace& workplace, const Actor& actor, std::string_view name, base::Instant at) {
  CaseFile file = asOf(workplace, openCase(workplace, actor, name), at);
  if (file.events.empty()) {
    throw base::NotFound("The request " + file.row.ticket + " was submitted on " +
                         timeText(workplace, file.row.submitted) + "; name that time or a later one.");
  }
  return file;
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

json::Array documentsOf(const CaseFile& file) {
  json::Array documents;
  for (const EventRecord& record : file.events) {
    for (const EventDocument& document : record.documents) documents.emplace_back(document.path);
  }
  return documents;
}

json::Array damagedOf(const CaseFile& file) {
  json::Array damaged;
  for (std::size_t i = 0; i < file.events.size(); ++i) {
    const std::string& why = file.events[i].damage;
    if (!why.empty()) damaged.emplace_back("version " + std::to_string(i + 1) + ": " + why);
  }
  return damaged;
}

json::Array possibleFor(const Workplace& workplace, const Actor& actor, const requests::CaseState& state) {
  json::Array possible;
  for (const requests::Role role : actor.roles) {
    for (const requests::PossibleEvent& event :
         requests::possibleEvents(workplace.office().rules, state, role, workplace.clock.now())) {
      possible.emplace_back(event.kind);
    }
  }
  return possible;
}

// Other requests of the agency whose Data Balikan is late or was given up.
json::Array unpaidDebtsOf(const Workplace& workplace, const CaseFile& file) {
  std::vector<RequestRow> rows;
  workplace.database.read(
      [&](Transaction& transaction) { rows = transaction.requests().list(file.row.agency); });
  const requests::Rules& rules = workplace.office().rules;
  const base::Date today = workplace.clock.now().in(workplace.walidata().zone).date;
  json::Array debts;
  for (const RequestRow& row : rows) {
    if (row.object == file.row.object) continue;
    const CaseFile other = openCase(workplace, automaticActor(), row.object);
    const auto debt = requests::debtOf(rules.procedure, rules.calendar, other.state, today);
    if (debt && debt->isUnpaid) debts.emplace_back(row.ticket + " (due " + debt->due.iso() + ")");
  }
  return debts;
}

json::Object toJson(const DraftRow& draft) {
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
          {"detail", json::read(draft.detailJson, "draft")},
          {"approvals", json::read(draft.approvalsJson, "draft")}};
}

std::optional<LetterRow> findLetter(const Workplace& workplace, const Actor& actor,
                                    const std::string& numberOrId) {
  std::vector<LetterRow> letters;
  workplace.database.read(
      [&](Transaction& transaction) { letters = transaction.letters().find(numberOrId); });
  if (letters.empty()) return std::nullopt;
  if (letters.size() > 1) {
    throw base::Conflict("Several issuers have a letter of the number " + numberOrId +
                         "; name it by its id (`berkas letter list`).");
  }
  openDossier(workplace, actor, letters.front().object);
  return letters.front();
}

}  // namespace

json::Object toJson(const LetterRow& letter) {
  return {{"id", letter.id},         {"object", letter.object},     {"version", letter.version},
          {"kind", letter.kind},     {"produsen", letter.produsen}, {"issuer", letter.issuer},
          {"number", letter.number}, {"date", letter.date.iso()},   {"signatory", letter.signatory},
          {"token", letter.token},   {"path", letter.path},         {"sha256", letter.sha256},
          {"state", "terbit"}};
}

std::vector<json::Object> listCases(const Workplace& workplace, const Actor& actor) {
  std::vector<RequestRow> rows;
  const std::string agency = actor.seesAllCases() || !actor.has(requests::Role::Pemohon) ? "" : actor.agency;
  workplace.database.read([&](Transaction& transaction) { rows = transaction.requests().list(agency); });
  std::vector<json::Object> list;
  for (const RequestRow& row : rows) {
    if (!maySeeRow(workplace, actor, row)) continue;
    list.push_back({{"ticket", row.ticket},
                    {"id", row.object},
                    {"state", row.state},
                    {"agency", row.agency},
                    {"title", row.title},
                    {"submitted", timeText(workplace, row.submitted)}});
  }
  return list;
}

json::Object showCase(const Workplace& workplace, const Actor& actor, std::string_view name,
                      std::optional<base::Instant> at) {
  const CaseFile file = at ? openCaseAt(workplace, actor, name, *at) : openCase(workplace, actor, name);
  json::Object object{{"ticket", file.row.ticket},
                      {"id", file.row.object},
                      {"agency", file.row.agency},
                      {"title", file.row.title},
                      {"purpose", file.record.purpose},
                      {"submitted", timeText(workplace, file.row.submitted)},
                      {"state", file.state.state},
                      {"state_title", titleOf(workplace, file.state.state)},
                      {"assignments", assignmentsOf(file.state)},
                      {"letters", lettersOf(file.state)},
                      {"documents", documentsOf(file)}};
  if (json::Array damaged = damagedOf(file); !damaged.empty()) object["damaged"] = std::move(damaged);
  if (at) return object;
  object["possible"] = possibleFor(workplace, actor, file.state);
  if (actor.seesAllCases()) object["unpaid_debts"] = unpaidDebtsOf(workplace, file);
  json::Array drafts;
  workplace.database.read([&](Transaction& transaction) {
    drafts.clear();
    for (const DraftRow& draft : transaction.letters().drafts(file.row.object))
      drafts.emplace_back(draft.kind + " " + draft.id);
  });
  object["drafts"] = drafts;
  return object;
}

std::vector<json::Object> listEvents(const Workplace& workplace, const Actor& actor, std::string_view name) {
  const CaseFile file = openCase(workplace, actor, name);
  std::vector<json::Object> list;
  requests::CaseState state;
  for (std::size_t i = 0; i < file.events.size(); ++i) {
    EventRecord record = file.events[i];
    const requests::Event& event = record.event;
    advance(workplace, state, record);
    json::Object row{{"version", static_cast<int>(i) + 1},
                     {"time", timeText(workplace, event.time)},
                     {"event", event.kind},
                     {"title", titleOf(workplace, event.kind)},
                     {"role", requests::nameOf(event.role)},
                     {"actor", event.actor},
                     {"state", state.state}};
    if (event.letter) row["number"] = event.letter->number;
    if (!record.damage.empty()) row["damage"] = record.damage;
    list.push_back(std::move(row));
  }
  return list;
}

std::vector<json::Object> listDeadlines(const Workplace& workplace, const Actor& actor,
                                        std::string_view name) {
  const CaseFile file = openCase(workplace, actor, name);
  const requests::Rules& rules = workplace.office().rules;
  std::vector<json::Object> list;
  for (const requests::Deadline& deadline :
       requests::deadlines(rules.procedure, rules.calendar, file.state, workplace.clock.now())) {
    json::Array counted;
    for (const base::Date& day : deadline.due.counted) counted.emplace_back(day.iso());
    json::Array skipped;
    for (const requests::SkippedDay& day : deadline.due.skipped) {
      skipped.push_back(json::Object{{"date", day.date.iso()}, {"why", day.why.name}});
    }
    const auto lines = requests::explain(deadline.due);
    json::Object row{{"limit", deadline.limit},
                     {"title", deadline.title},
                     {"produsen", deadline.produsen},
                     {"due", deadline.due.date.iso()},
                     {"status", requests::nameOf(deadline.status)},
                     {"days_late", deadline.daysLate},
                     {"provisional", deadline.due.provisional},
                     {"extended", deadline.extended},
                     {"started", timeText(workplace, deadline.startedAt)},
                     {"counted", counted},
                     {"skipped", skipped},
                     {"explanation", json::Array(lines.begin(), lines.end())}};
    if (deadline.endedAt) row["ended"] = timeText(workplace, *deadline.endedAt);
    list.push_back(std::move(row));
  }
  return list;
}

base::Bytes fetchDocument(const Workplace& workplace, const Actor& actor, std::string_view name,
                          const std::string& path) {
  const CaseFile file = openCase(workplace, actor, name);
  for (std::size_t i = 0; i < file.events.size(); ++i) {
    for (const EventDocument& document : file.events[i].documents) {
      if (document.path != path) continue;
      const auto inventory = workplace.store.find(archive::ObjectId::of(file.row.object));
      if (!inventory) throw base::Corrupt("The request is not in the archive; run `berkas archive verify`.");
      return workplace.store.read(*inventory, static_cast<int>(i) + 1, path);
    }
  }
  throw base::NotFound("The request has no document \"" + path + "\"; `berkas request show` lists them.");
}

std::vector<json::Object> listLetters(const Workplace& workplace, const Actor& actor,
                                      const std::string& name) {
  const std::string object = name.empty() ? std::string() : openDossier(workplace, actor, name)->object();
  if (object.empty())
    demand(actor,
           {requests::Role::Walidata, requests::Role::Penandatangan, requests::Role::Auditor,
            requests::Role::Admin},
           "list the letters of all requests");
  std::vector<json::Object> list;
  workplace.database.read([&](Transaction& transaction) {
    list.clear();
    const auto withTicket = [&](json::Object row, const std::string& of) {
      const auto request = transaction.requests().find(of);
      const auto proposal = transaction.retention().find(of);
      row["ticket"] = request ? request->ticket : proposal ? proposal->name : std::string();
      list.push_back(std::move(row));
    };
    for (const LetterRow& letter : transaction.letters().list(object))
      withTicket(toJson(letter), letter.object);
    for (const DraftRow& draft : transaction.letters().drafts(object))
      withTicket(toJson(draft), draft.object);
  });
  return list;
}

json::Object showLetter(const Workplace& workplace, const Actor& actor, const std::string& numberOrId) {
  if (const auto letter = findLetter(workplace, actor, numberOrId)) return toJson(*letter);
  std::optional<DraftRow> draft;
  workplace.database.read(
      [&](Transaction& transaction) { draft = transaction.letters().findDraft(numberOrId); });
  if (!draft)
    throw base::NotFound("There is no letter or draft \"" + numberOrId +
                         "\"; `berkas letter list` shows them.");
  openDossier(workplace, actor, draft->object);
  return toJson(*draft);
}

base::Bytes fetchLetter(const Workplace& workplace, const Actor& actor, const std::string& numberOrId) {
  const auto letter = findLetter(workplace, actor, numberOrId);
  if (!letter)
    throw base::NotFound("There is no issued letter \"" + numberOrId +
                         "\"; `berkas letter list` shows them.");
  const auto inventory = workplace.store.find(archive::ObjectId::of(letter->object));
  if (!inventory) throw base::Corrupt("The letter is not in the archive; run `berkas archive verify`.");
  return workplace.store.read(*inventory, letter->version, letter->path);
}

}  // namespace app
