#include "app/overview/office_case.h"

#include <algorithm>
#include <set>

#include "app/access/use_cases.h"
#include "app/cases/open_case.h"
#include "app/casework/case_views.h"
#include "app/facts/case_document.h"
#include "app/facts/people.h"
#include "app/home/office_time.h"
#include "app/letters/letter_sight.h"
#include "app/letters/letter_stage.h"
#include "app/overview/letter_views.h"
#include "app/overview/next_step.h"
#include "app/overview/task_rows.h"
#include "base/error.h"
#include "base/sentences.h"
#include "requests/system_events.h"

namespace app {
namespace {

json::Array reasonTexts(const std::vector<ReasonTold>& reasons) {
  json::Array list;
  for (const ReasonTold& reason : reasons) {
    list.push_back(json::Object{{"code", reason.code},
                                {"text", reason.text},
                                {"legal_ground", reason.legalGround},
                                {"remedy", reason.remedy}});
  }
  return list;
}

json::Array textsOf(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

// The document of the case for staff, part by part.
class CaseSheet {
 public:
  CaseSheet(const Workplace& workplace, const Actor& actor, const CaseFile& file)
      : workplace_(workplace), actor_(actor), file_(file), told_(describeCase(workplace, file)) {}

  void addHead(json::Object& sheet) const {
    const CaseRecord& record = file_.record;
    sheet["legal_basis"] = record.legalBasis;
    sheet["security"] = record.security;
    sheet["needed_by"] = record.neededBy;
    sheet["unit"] = record.instansi.unit;
    sheet["official"] =
        json::Object{{"name", record.instansi.pejabat.name}, {"post", record.instansi.pejabat.position}};
    sheet["holds"] = file_.state.holds;
    sheet["contact"] =
        json::Object{{"object", file_.row.contact}, {"may_show", may(actor_, UseCase::ContactShow)}};
  }

  json::Array items() const {
    json::Array items;
    for (const ItemTold& item : told_.items) {
      items.push_back(json::Object{{"number", item.number},
                                   {"name", item.asked.name},
                                   {"period", item.asked.period},
                                   {"region", item.asked.region},
                                   {"format", item.asked.format},
                                   {"fate", nameOf(item.fate)},
                                   {"reasons", reasonTexts(item.reasons)},
                                   {"files", textsOf(item.files)},
                                   {"answers", answersOn(item.number)}});
    }
    return items;
  }

  json::Array leaves() const {
    json::Array leaves;
    for (std::size_t i = file_.events.size(); i-- > 0;) {
      if (!isMail(file_.events[i]) && !isNote(file_.events[i])) leaves.emplace_back(leaf(i));
    }
    return leaves;
  }

  json::Array notes() const {
    json::Array notes;
    for (std::size_t i = file_.events.size(); i-- > 0;) {
      const requests::Event& event = file_.events[i].event;
      if (!isNote(file_.events[i]) || event.reasons.empty()) continue;
      notes.push_back(json::Object{{"version", i + 1},
                                   {"time", timeText(workplace_, event.time)},
                                   {"name", nameOfAccount(workplace_, event.actor)},
                                   {"text", event.reasons.front().text}});
    }
    return notes;
  }

  json::Array mails() const {
    json::Array mails;
    for (std::size_t i = file_.events.size(); i-- > 0;) {
      const EventRecord& record = file_.events[i];
      if (!isMail(record)) continue;
      json::Object row{{"version", i + 1},
                       {"time", timeText(workplace_, record.event.time)},
                       {"title", titleOf(workplace_, file_.row, record.event.kind)}};
      if (record.mail) row["kind"] = record.mail->kind;
      if (record.returned) row["status"] = record.returned->status;
      mails.emplace_back(std::move(row));
    }
    return mails;
  }

  json::Array waitingMails() const {
    json::Array waiting;
    for (const mail::OutboxRow& row : workplace_.outbox.list()) {
      if (row.caseId != file_.row.object || row.state == mail::RowState::Accepted) continue;
      waiting.push_back(json::Object{{"id", row.id},
                                     {"kind", row.kind},
                                     {"state", mail::nameOf(row.state)},
                                     {"created", timeText(workplace_, row.created)},
                                     {"attempts", row.attempts}});
    }
    return waiting;
  }

 private:
  static bool isMail(const EventRecord& record) {
    return record.event.kind == requests::kMailSent || record.event.kind == requests::kMailReturned;
  }
  static bool isNote(const EventRecord& record) { return record.event.kind == requests::kNote; }

  json::Array answersOn(int number) const {
    const requests::Rules& rules = rulesFor(workplace_, file_.row);
    json::Array answers;
    for (const requests::Assignment& assignment : file_.state.assignments) {
      if (std::find(assignment.items.begin(), assignment.items.end(), number) == assignment.items.end())
        continue;
      const letters::Produsen* produsen = workplace_.office().letters.findProdusen(assignment.produsen);
      const requests::StateRule* state = rules.procedure.assignmentState(assignment.state);
      json::Object row{{"code", assignment.produsen},
                       {"name", produsen ? produsen->name : assignment.produsen},
                       {"state", assignment.state},
                       {"state_title", state ? state->title : assignment.state}};
      for (const requests::ItemAnswer& answer : assignment.answers) {
        if (answer.item != number) continue;
        row["outcome"] = requests::nameOf(answer.outcome);
        row["reasons"] = reasonTexts(toldReasons(rules.reasons, answer.reasons));
        row["files"] = textsOf(answer.files);
      }
      answers.emplace_back(std::move(row));
    }
    return answers;
  }

  json::Object leaf(std::size_t index) const {
    const EventRecord& record = file_.events[index];
    const requests::Event& event = record.event;
    const requests::Rules& rules = rulesFor(workplace_, file_.row);
    json::Object row{{"version", index + 1},
                     {"event", event.kind},
                     {"title", titleOf(workplace_, file_.row, event.kind)},
                     {"time", timeText(workplace_, event.time)},
                     {"date", event.time.in(workplace_.walidata().zone).date.iso()},
                     {"actor", event.actor},
                     {"name", bringerOf(workplace_, file_.row, event).name},
                     {"role_title", rules.procedure.titleOf(event.role)},
                     {"documents", documentsOf(record)},
                     {"reasons", reasonTexts(toldReasons(rules.reasons, event.reasons))}};
    if (event.letter) row["number"] = event.letter->number;
    if (!record.damage.empty()) row["damage"] = record.damage.in(actor_.language);
    if (!event.onBehalf.empty()) row["on_behalf"] = event.onBehalf;
    if (!event.medium.empty()) row["medium"] = event.medium;
    return row;
  }

  json::Array documentsOf(const EventRecord& record) const {
    json::Array documents;
    for (const EventDocument& document : record.documents) {
      json::Object row{{"path", document.path},         {"kind", document.kind},
                       {"name", document.originalName}, {"media_type", document.mediaType},
                       {"size", document.size},         {"sha256", document.sha256}};
      if (document.examination) {
        row["verdict"] = intake::nameOf(document.examination->verdict);
        json::Array findings;
        for (const intake::Finding& finding : document.examination->findings)
          findings.emplace_back(intake::messageOf(finding).in(actor_.language));
        row["findings"] = std::move(findings);
      }
      documents.emplace_back(std::move(row));
    }
    return documents;
  }

  const Workplace& workplace_;
  const Actor& actor_;
  const CaseFile& file_;
  CaseDocument told_;
};

json::Object withStage(const Workplace& workplace, const Actor& actor, const DraftRow& draft) {
  json::Object row = draftJson(draft);
  row["title"] = letterTitle(workplace, draft.kind);
  addStage(row, workplace, actor, draft);
  return row;
}

void addLetters(const Workplace& workplace, const Actor& actor, const std::string& object,
                json::Object& sheet) {
  const SeenLetters seen = lettersSeenBy(workplace, actor, object);
  json::Array letters;
  for (const LetterRow& letter : seen.letters) letters.emplace_back(letterJson(letter, actor));
  json::Array drafts;
  for (const DraftRow& draft : seen.drafts) drafts.emplace_back(withStage(workplace, actor, draft));
  sheet["letters"] = std::move(letters);
  sheet["drafts"] = std::move(drafts);
}

void addSteps(const Workplace& workplace, const Actor& actor, const OpenCase& open, json::Object& sheet) {
  std::string nextEvent;
  std::vector<RunningTask> tasks = tasksOf(workplace, actor, open);
  std::stable_sort(tasks.begin(), tasks.end(), [](const RunningTask& a, const RunningTask& b) {
    const auto isMine = [](const RunningTask& task) { return task.next && task.next->isMine; };
    if (isMine(a) != isMine(b)) return isMine(a);
    return a.deadline.due.date < b.deadline.due.date;
  });
  if (!tasks.empty()) {
    sheet["next"] = taskRow(workplace, open, tasks.front(), actor.language);
    if (tasks.front().next && tasks.front().next->isMine) nextEvent = tasks.front().next->event;
  }
  json::Array steps;
  for (const PossibleStep& step : possibleSteps(workplace, actor, open.standing())) {
    if (step.what.rule->id != nextEvent) steps.emplace_back(toJson(step, actor.language));
  }
  sheet["steps"] = std::move(steps);
}

}  // namespace

json::Object officeCase(const Workplace& workplace, const Actor& actor, OpenCases& cases,
                        std::string_view name) {
  if (!actor.isOfOffice()) throw base::NotFound(base::Message("case.unknown", {{"name", name}}));
  json::Object sheet = showCase(workplace, actor, name, std::nullopt);
  const CaseFile file = openCase(workplace, actor, name);
  const CaseSheet told(workplace, actor, file);
  told.addHead(sheet);
  sheet["items"] = told.items();
  sheet["leaves"] = told.leaves();
  sheet["notes"] = told.notes();
  sheet["mails"] = told.mails();
  sheet["outbox"] = told.waitingMails();
  json::Array deadlines;
  for (json::Object& deadline : listDeadlines(workplace, actor, name))
    deadlines.emplace_back(std::move(deadline));
  sheet["deadlines"] = std::move(deadlines);
  addLetters(workplace, actor, file.row.object, sheet);
  for (const OpenCase& open : cases.of(workplace, {file.row})) addSteps(workplace, actor, open, sheet);
  return sheet;
}

}  // namespace app
