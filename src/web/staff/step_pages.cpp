#include "web/staff/step_pages.h"

#include <algorithm>
#include <iterator>

#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/facts/people.h"
#include "app/letters/letter_desk.h"
#include "app/overview/office_case.h"
#include "base/error.h"
#include "web/site/due_data.h"
#include "web/site/frame.h"
#include "web/site/site.h"
#include "web/staff/case_papers.h"
#include "web/staff/step_addresses.h"
#include "web/staff/step_form.h"

namespace web {
namespace {

using app::StepAsk;
using app::UseCase;
using requests::ReasonUse;
using requests::Role;

// The step that a form takes, and for which case.
struct OpenStep {
  app::CaseFile file;
  app::PossibleStep step;
};

// What is particular about the page of a step.
struct StepPage {
  UseCase useCase;
  const char* what;  // happens then, in a sentence
  const char* news;  // afterwards
  Papers papers = Papers::None;
  std::optional<ReasonUse> reasons = std::nullopt;  // that are offered by code
  // Takes the step; the desk's enact where there is none. Where it leads; empty: to the case.
  std::string (*take)(Visit&, const OpenStep&, const StepEntries&) = nullptr;
};

app::CaseDesk caseDesk(const Visit& visit) {
  return app::CaseDesk(visit.workplace);
}

std::string takeNote(Visit& visit, const OpenStep& open, const StepEntries& entries) {
  caseDesk(visit).note(visit.actor(), open.file.row.object, entries.reasons.front().text);
  return caseAddress(open.file.row.ticket) + "?isi=catatan";
}

std::string acceptLetter(Visit& visit, const OpenStep& open, const StepEntries& entries) {
  caseDesk(visit).acceptAnswer(visit.actor(), open.file.row.object, entries.produsen,
                               entries.reasons.front().text);
  return {};
}

std::string clearFindings(Visit& visit, const OpenStep& open, const StepEntries& entries) {
  caseDesk(visit).clear(visit.actor(), open.file.row.object, entries.produsen, entries.reasons.front().text);
  return {};
}

std::string giveAnswerBack(Visit& visit, const OpenStep& open, const StepEntries& entries) {
  caseDesk(visit).returnAnswer(visit.actor(), open.file.row.object, entries.produsen, entries.reasons);
  return {};
}

// A refusal is a letter: its draft is what comes of the form.
std::string draftRefusal(Visit& visit, const OpenStep& open, const StepEntries& entries) {
  app::DraftOrder order;
  order.kind = open.step.what.rule->id;
  json::Array reasons;
  for (const requests::Reason& reason : entries.reasons)
    reasons.push_back(json::Object{{"code", reason.code}, {"text", reason.text}});
  order.detail["reasons"] = std::move(reasons);
  const app::DraftRow draft =
      app::LetterDesk(visit.workplace).draft(visit.actor(), open.file.row.object, order);
  return "/surat/" + urlEncoded(draft.id);
}

constexpr StepPage kStepPages[] = {
    {UseCase::RequestReceive, "pages.staff.what-receive", "pages.news.received", Papers::All},
    {UseCase::RequestForward, "pages.staff.what-forward", "pages.news.forwarded"},
    {UseCase::RequestReturn, "pages.staff.what-return", "pages.news.returned", Papers::All,
     ReasonUse::Return},
    {UseCase::RequestRefuse, "pages.staff.what-refuse", "pages.news.refusal-drafted", Papers::None,
     ReasonUse::Refusal, draftRefusal},
    {UseCase::RequestExtend, "pages.staff.what-extend", "pages.news.extended"},
    {UseCase::RequestNote, "pages.staff.what-note", "pages.news.noted", Papers::None, std::nullopt, takeNote},
    {UseCase::AnswerAccept, "pages.staff.what-accept-answer", "pages.news.answer-accepted", Papers::Latest,
     std::nullopt, acceptLetter},
    {UseCase::AnswerClear, "pages.staff.what-clear-answer", "pages.news.answer-cleared", Papers::Latest,
     std::nullopt, clearFindings},
    {UseCase::AnswerReturn, "pages.staff.what-return-answer", "pages.news.answer-returned", Papers::Latest,
     std::nullopt, giveAnswerBack},
    {UseCase::AnswerWaive, "pages.staff.what-waive-answer", "pages.news.answer-waived"},
    {UseCase::BalikanAccept, "pages.staff.what-accept-balikan", "pages.news.balikan-accepted",
     Papers::Latest},
    {UseCase::BalikanReturn, "pages.staff.what-return-balikan", "pages.news.balikan-returned",
     Papers::Latest},
    {UseCase::BalikanWaive, "pages.staff.what-waive-balikan", "pages.news.balikan-waived"},
    {UseCase::ArchiveHold, "pages.staff.what-hold", "pages.news.placed-on-hold"},
    {UseCase::ArchiveRelease, "pages.staff.what-release", "pages.news.hold-released"}};

const StepPage& stepPageOf(UseCase useCase) {
  const auto found = std::find_if(std::begin(kStepPages), std::end(kStepPages),
                                  [&](const StepPage& page) { return page.useCase == useCase; });
  base::require(found != std::end(kStepPages), "every step with an address has its page");
  return *found;
}

// Somebody else was quicker, or it is not time yet.
base::Conflict notPossibleNow(const Visit& visit, const app::CaseFile& file) {
  const requests::Event& last = file.events.back().event;
  const std::string state =
      visit.site.pages()
          .looks()
          .state(file.row.state, app::titleOf(visit.workplace, file.row, file.row.state))
          .badge.title;
  return base::Conflict(
      base::Message("pages.staff.not-now", {{"name", app::nameOfAccount(visit.workplace, last.actor)},
                                            {"time", visit.wording.dayAndClock(last.time)},
                                            {"state", state}}));
}

OpenStep openStep(const Visit& visit, UseCase useCase) {
  app::CaseFile file = app::openCase(visit.workplace, visit.actor(), visit.place("tiket"));
  const std::string& produsen = visit.place("produsen");
  for (app::PossibleStep& step :
       app::possibleSteps(visit.workplace, visit.actor(), app::standingOf(visit.workplace, file))) {
    const auto& about = step.what.produsen;
    const bool fits = produsen.empty() || std::find(about.begin(), about.end(), produsen) != about.end();
    if (step.useCase == useCase && fits) return {std::move(file), std::move(step)};
  }
  throw notPossibleNow(visit, file);
}

// The data of the page, part by part.
class StepSheet {
 public:
  StepSheet(const Visit& visit, const StepPage& page, const OpenStep& open)
      : visit_(visit), page_(page), open_(open) {}

  json::Object data() const {
    const json::Value sheet(
        app::officeCase(visit_.workplace, visit_.actor(), visit_.site.openCases(), open_.file.row.object));
    const std::string& ticket = open_.file.row.ticket;
    json::Object data{{"ticket", ticket},
                      {"agency", sheet.stringAt("agency")},
                      {"about", sheet.stringAt("title")},
                      {"purpose", sheet.stringOr("purpose")},
                      {"submitted", momentText(visit_, sheet.stringAt("submitted"))},
                      {"official", sheet.at("official")},
                      {"title", visit_.wording.words(open_.step.title)},
                      {"what", visit_.wording.words(base::Message(page_.what, {}))},
                      {"address", visit_.request.address()},
                      {"case", caseAddress(ticket)},
                      {"papers", handedIn(visit_, sheet, page_.papers)},
                      {"debts", sheet.at("unpaid_debts")},
                      {"checks", page_.useCase == UseCase::RequestReceive},
                      {"others", relatedSteps(sheet)}};
    if (const json::Value* next = sheet.find("next")) data["due"] = dueData(visit_, *next);
    addFields(data);
    return data;
  }

 private:
  bool asks(StepAsk ask) const {
    return std::find(open_.step.asks.begin(), open_.step.asks.end(), ask) != open_.step.asks.end();
  }

  const letters::OfficeData& officeData() const { return visit_.workplace.office().letters; }

  void addFields(json::Object& data) const {
    if (asks(StepAsk::Commissions)) {
      data["items"] = items();
      data["choices"] = allProdusen();
    }
    if (asks(StepAsk::Produsen)) data["produsen"] = produsen();
    if (asks(StepAsk::Limit)) addLimits(data);
    if (asks(StepAsk::Reasons) || asks(StepAsk::ReasonCodes)) {
      data["codes"] = codes();
      data["text"] = data["codes"].array()->empty();
    }
    data["note"] = asks(StepAsk::Note);
  }

  json::Array items() const {
    json::Array rows;
    int number = 0;
    for (const requests::DataItem& item : open_.file.record.items) {
      ++number;
      rows.push_back(json::Object{{"field", commissionField(number)},
                                  {"number", number},
                                  {"name", item.name},
                                  {"details", detailsOf(item)}});
    }
    return rows;
  }

  static std::string detailsOf(const requests::DataItem& item) {
    std::string details;
    for (const std::string& part : {item.period, item.region, item.granularity, item.format}) {
      if (!part.empty()) details += (details.empty() ? "" : " · ") + part;
    }
    return details;
  }

  json::Array allProdusen() const {
    json::Array rows;
    for (const letters::Produsen& one : officeData().produsen)
      rows.push_back(json::Object{{"value", one.code}, {"title", one.name}});
    return rows;
  }

  // Those that the step may be about; where the address says which, that one alone.
  json::Array produsen() const {
    json::Array rows;
    for (const std::string& code : open_.step.what.produsen) {
      if (!visit_.place("produsen").empty() && code != visit_.place("produsen")) continue;
      const letters::Produsen* known = officeData().findProdusen(code);
      rows.push_back(json::Object{{"value", code}, {"title", known ? known->name : code}});
    }
    return rows;
  }

  void addLimits(json::Object& data) const {
    json::Array rows;
    for (const ExtendableLimit& limit : extendableLimits(visit_, open_.file)) {
      const letters::Produsen* known = officeData().findProdusen(limit.deadline.produsen);
      rows.push_back(json::Object{{"value", limit.value},
                                  {"title", limit.deadline.title + (known ? ": " + known->name : "")},
                                  {"due", visit_.wording.day(limit.deadline.due.date)},
                                  {"extended", limit.deadline.extended}});
    }
    data["limits"] = std::move(rows);
    if (const auto due = typedDueDate(visit_, open_.file)) data["new_due"] = visit_.wording.day(*due);
  }

  json::Array codes() const {
    json::Array rows;
    for (const requests::ReasonText* reason : offeredReasons(visit_, open_.file, page_.reasons)) {
      rows.push_back(json::Object{{"code", reason->code},
                                  {"title", reason->title},
                                  {"text", reason->text},
                                  {"legal_ground", reason->legalGround},
                                  {"remedy", reason->remedy}});
    }
    return rows;
  }

  // What else may become of what lies on the table: return it, refuse it.
  json::Array relatedSteps(const json::Value& sheet) const {
    json::Array rows;
    if (page_.papers == Papers::None) return rows;
    for (const UseCase other : {UseCase::RequestReturn, UseCase::RequestRefuse, UseCase::BalikanReturn}) {
      if (other == page_.useCase) continue;
      for (const json::Value& step : sheet.arrayAt("steps")) {
        if (step.stringAt("use_case") != app::ruleOf(other).words) continue;
        rows.push_back(json::Object{{"title", step.stringAt("title")},
                                    {"address", stepAddress(open_.file.row.ticket, step.stringAt("use_case"),
                                                            step.stringAt("event"), {})}});
      }
    }
    return rows;
  }

  const Visit& visit_;
  const StepPage& page_;
  const OpenStep& open_;
};

Response showOpenStep(Visit& visit, const StepPage& page, const OpenStep& open) {
  return showPage(visit, "langkah", StepSheet(visit, page, open).data());
}

template <UseCase useCase>
Response showStep(Visit& visit) {
  return showOpenStep(visit, stepPageOf(useCase), openStep(visit, useCase));
}

void enactStep(const Visit& visit, const OpenStep& open, const StepEntries& entries) {
  requests::Event event;
  event.kind = open.step.what.rule->id;
  event.produsen = entries.produsen;
  event.commissions = entries.commissions;
  event.reasons = entries.reasons;
  event.extension = entries.extension;
  caseDesk(visit).enact(visit.actor(), open.file.row.object, std::move(event), {}, entries.note);
}

// "Hitung" shows the new due date, and takes nothing yet.
Response showCounted(Visit& visit, const StepPage& page, const OpenStep& open) {
  visit.state.isReturned = true;
  visit.state.typed = visit.form.fields;
  return showOpenStep(visit, page, open);
}

template <UseCase useCase>
Response takeStep(Visit& visit) {
  const StepPage& page = stepPageOf(useCase);
  const OpenStep open = openStep(visit, useCase);
  if (!visit.field("hitung").empty()) return showCounted(visit, page, open);
  const StepEntries entries = readStepForm(visit, open.file, open.step, page.reasons);
  std::string address;
  if (page.take != nullptr) {
    address = page.take(visit, open, entries);
  } else {
    enactStep(visit, open, entries);
  }
  return leadTo(visit, address.empty() ? caseAddress(open.file.row.ticket) : address, page.news);
}

template <UseCase... useCases>
std::vector<Route> routesOfSteps() {
  const Audience staff = forRoles({Role::Walidata, Role::Penandatangan, Role::Admin});
  return {{patternOf(useCases), staff, showStep<useCases>, takeStep<useCases>}...};
}

}  // namespace

std::vector<Route> stepRoutes() {
  return routesOfSteps<UseCase::RequestReceive, UseCase::RequestForward, UseCase::RequestReturn,
                       UseCase::RequestRefuse, UseCase::RequestExtend, UseCase::RequestNote,
                       UseCase::AnswerAccept, UseCase::AnswerClear, UseCase::AnswerReturn,
                       UseCase::AnswerWaive, UseCase::BalikanAccept, UseCase::BalikanReturn,
                       UseCase::BalikanWaive, UseCase::ArchiveHold, UseCase::ArchiveRelease>();
}

}  // namespace web
