#include "web/applicant/request_data.h"

#include <algorithm>

#include "base/text.h"
#include "web/applicant/preparation_steps.h"
#include "web/site/deadline_data.h"
#include "web/site/site.h"
#include "web/site/stage_data.h"

namespace web {
namespace {

using app::ApplicantTask;
using app::Waiting;

app::StateLook stateLookOf(const Visit& visit, const app::RequestSummary& summary) {
  return visit.site.pages().looks().state(summary.row.state, summary.stateTitle);
}

std::string waitedFor(const Visit& visit, const Waiting& waiting) {
  switch (waiting.whom) {
    case Waiting::For::Nobody:
      return {};
    case Waiting::For::Requester:
      return visit.wording.words(base::Message("pages.request.waiting-you", {}));
    case Waiting::For::Office:
      return visit.workplace.office().rules.procedure.titleOf(requests::Role::Walidata);
    case Waiting::For::Produsen:
      break;
  }
  return base::joined(waiting.produsen, ", ");
}

struct TaskWords {
  ApplicantTask::Kind kind;
  const char* title;
  const char* action;
  const char* place;  // of the case
};
constexpr TaskWords kTaskWords[] = {
    {ApplicantTask::Kind::Balikan, "step.balikan", "pages.home.upload", "/balikan"},
    {ApplicantTask::Kind::Completion, "pages.home.complete", "pages.home.complete-action", "/lengkapi"},
    {ApplicantTask::Kind::Preparation, "pages.home.go-on", "pages.home.go-on-action", ""}};

const TaskWords& taskWords(const ApplicantTask& task) {
  return *std::find_if(std::begin(kTaskWords), std::end(kTaskWords),
                       [&](const TaskWords& row) { return row.kind == task.kind; });
}

std::string taskAddress(const ApplicantTask& task) {
  if (!task.ticket.empty()) return requestAddress(task.ticket) + taskWords(task).place;
  return preparationAddress(task.preparation->id, preparationPages().front());
}

void addTaskDue(const Visit& visit, const ApplicantTask& task, json::Object& data) {
  if (task.due) {
    data["badge"] = visit.wording.words(timeLeft(visit, *task.due));
    data["look"] = task.isLate ? "mengkudu" : "soga";
    data["when"] = visit.wording.day(*task.due);
    return;
  }
  data["badge"] = visit.wording.words(base::Message("pages.home.kept", {}));
  data["look"] = "netral";
  if (task.preparation) data["when"] = visit.wording.dayAndClock(task.preparation->changed);
}

// "Lengkapi permohonan paling lambat …": the sentence of the state.
std::string stateSentence(const Visit& visit, const app::ApplicantCase& shown) {
  const app::StateLook look = stateLookOf(visit, shown.summary);
  if (shown.isWithoutResult && !look.withoutResult.empty()) return look.withoutResult;
  app::Fillings fillings;
  if (shown.deadline) {
    fillings["tgl"] = visit.wording.day(shown.deadline->due.date);
  } else if (!shown.events.empty()) {
    fillings["tgl"] = visit.wording.day(visit.wording.dateOf(shown.events.back().time));
  }
  std::vector<std::string> reasons;
  for (const app::ReasonTold& reason : shown.returned) reasons.push_back(reason.text);
  fillings["alasan"] = base::joined(reasons, "; ");
  fillings["produsen"] = base::joined(shown.summary.waiting.produsen, ", ");
  return app::filled(look.sentence, fillings);
}

// The documents that come next, in one line; empty when none is expected.
std::string expectedNext(const Visit& visit, const app::ApplicantCase& shown) {
  std::vector<std::string> titles;
  for (const std::string& id : stateLookOf(visit, shown.summary).next)
    titles.push_back(app::titleOf(visit.workplace, shown.summary.row, id));
  return titles.empty() ? std::string() : visit.wording.words(base::listed(titles, base::Conjunction::Or));
}

json::Array reasonsData(const std::vector<app::ReasonTold>& reasons) {
  json::Array rows;
  for (const app::ReasonTold& reason : reasons) {
    rows.push_back(
        json::Object{{"text", reason.text}, {"ground", reason.legalGround}, {"remedy", reason.remedy}});
  }
  return rows;
}

json::Array documentsData(const Visit& visit, const std::string& ticket, const app::ShownEvent& event) {
  json::Array rows;
  for (const app::ShownDocument& document : event.documents) {
    rows.push_back(
        json::Object{{"name", document.name},
                     {"address", requestAddress(ticket) + "/berkas?jalur=" + urlEncoded(document.path)},
                     {"size", visit.wording.size(static_cast<std::uint64_t>(document.size))},
                     {"sha256", document.sha256}});
  }
  return rows;
}

std::string eventTitle(const Visit& visit, const app::ShownEvent& event) {
  app::Fillings fillings;
  if (event.extendedTo) fillings["tgl"] = visit.wording.day(*event.extendedTo);
  if (event.concerns) fillings["nomor"] = event.concerns->number;
  return app::filled(visit.site.pages().looks().event(event.kind, event.title), fillings);
}

// "0004".
std::string eventLeaf(int version) {
  const std::string digits = std::to_string(version);
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

json::Object eventData(const Visit& visit, const std::string& ticket, const app::ShownEvent& event) {
  return {{"leaf", eventLeaf(event.version)},
          {"title", eventTitle(visit, event)},
          {"time", event.time.in(visit.workplace.walidata().zone).date.iso()},
          {"when", event.isWhole ? visit.wording.dayAndClock(event.time)
                                 : visit.wording.day(visit.wording.dateOf(event.time))},
          {"number", event.number},
          {"produsen", event.produsen},
          {"reasons", reasonsData(event.reasons)},
          {"documents", documentsData(visit, ticket, event)},
          {"receipt", event.version == 1 && event.isWhole ? requestAddress(ticket) + "/tanda-terima" : ""}};
}

json::Array eventsData(const Visit& visit, const app::ApplicantCase& shown) {
  json::Array rows;
  for (auto event = shown.events.rbegin(); event != shown.events.rend(); ++event)
    rows.emplace_back(eventData(visit, shown.summary.row.ticket, *event));
  return rows;
}

struct FateLook {
  app::ItemFate fate;
  const char* code;
  const char* look;
};
constexpr FateLook kFateLooks[] = {{app::ItemFate::Open, "pages.request.fate-open", "nila"},
                                   {app::ItemFate::Delivered, "pages.request.fate-delivered", "pandan"},
                                   {app::ItemFate::Partly, "pages.request.fate-partly", "soga"},
                                   {app::ItemFate::Refused, "pages.request.fate-refused", "netral"},
                                   {app::ItemFate::Unanswered, "pages.request.fate-unanswered", "mengkudu"}};

json::Array itemRows(const Visit& visit, const app::ApplicantCase& shown) {
  json::Array rows;
  for (const app::ShownItem& item : shown.items) {
    std::string details = item.asked.period;
    for (const std::string* part : {&item.asked.region, &item.asked.granularity, &item.asked.format})
      if (!part->empty()) details += " · " + *part;
    json::Object row{{"number", item.number},
                     {"name", item.asked.name},
                     {"details", details},
                     {"reasons", reasonsData(item.reasons)}};
    for (const FateLook& look : kFateLooks) {
      if (item.fate != look.fate) continue;
      row["fate"] = visit.wording.words(base::Message(look.code, {}));
      row["fate_look"] = look.look;
    }
    rows.emplace_back(std::move(row));
  }
  return rows;
}

// Where on the portal the agency does what it can do; the first is the page's main action.
struct CaseAction {
  app::UseCase useCase;
  const char* member;
  const char* place;
};
constexpr CaseAction kCaseActions[] = {{app::UseCase::RequestComplete, "complete", "/lengkapi"},
                                       {app::UseCase::BalikanSubmit, "balikan", "/balikan"},
                                       {app::UseCase::RequestWithdraw, "withdraw", "/tarik"}};

void addCaseActions(const app::ApplicantCase& shown, json::Object& data) {
  for (const CaseAction& action : kCaseActions) {
    const bool isPossible =
        std::find(shown.possible.begin(), shown.possible.end(), action.useCase) != shown.possible.end();
    if (isPossible) data[action.member] = requestAddress(shown.summary.row.ticket) + action.place;
  }
}

}  // namespace

std::string requestAddress(const std::string& ticket) {
  return "/permohonan/" + urlEncoded(ticket);
}

json::Object stateBadge(const Visit& visit, const app::RequestSummary& summary) {
  const app::StateLook look = stateLookOf(visit, summary);
  const bool isLate = summary.isLate && !look.lateMark.empty();
  return {{"state", look.badge.title}, {"look", isLate ? "mengkudu" : look.badge.colour}};
}

json::Object requestRowData(const Visit& visit, const app::RequestSummary& summary) {
  json::Object data = stateBadge(visit, summary);
  data["ticket"] = summary.row.ticket;
  data["address"] = requestAddress(summary.row.ticket);
  data["title"] = summary.row.title;
  data["agency"] = summary.row.agency;
  data["waiting"] = waitedFor(visit, summary.waiting);
  data["submitted"] = visit.wording.date(visit.wording.dateOf(summary.row.submitted));
  if (!summary.due) return data;
  data["due"] = visit.wording.date(*summary.due);
  data["iso"] = summary.due->iso();
  return data;
}

json::Object taskRowData(const Visit& visit, const ApplicantTask& task) {
  const TaskWords& words = taskWords(task);
  json::Object data{{"title", visit.wording.words(base::Message(words.title, {}))},
                    {"action", visit.wording.words(base::Message(words.action, {}))},
                    {"ticket", task.ticket},
                    {"about", task.title},
                    {"address", taskAddress(task)}};
  addTaskDue(visit, task, data);
  return data;
}

json::Object requestData(const Visit& visit, const app::ApplicantCase& shown) {
  json::Object data = requestRowData(visit, shown.summary);
  data.erase("due");
  if (shown.deadline) {
    data["due"] = deadlineData(visit, *shown.deadline);
    data["limit"] = shown.deadline->title;
  }
  data["sentence"] = stateSentence(visit, shown);
  data["stages"] = stagesData(visit, shown.summary.row.state);
  data["events"] = eventsData(visit, shown);
  data["items"] = itemRows(visit, shown);
  data["returned"] = reasonsData(shown.returned);
  data["expected"] = expectedNext(visit, shown);
  data["submitted"] = visit.wording.dayAndClock(shown.summary.row.submitted);
  data["mail"] = visit.workplace.settings.text("mail.from");
  data["telephone"] = visit.workplace.settings.text("mail.telephone");
  addCaseActions(shown, data);
  return data;
}

}  // namespace web
