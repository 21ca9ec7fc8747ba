#include "web/applicant/request_pages.h"

#include <algorithm>
#include <functional>

#include "app/casework/applicant_papers.h"
#include "app/casework/case_desk.h"
#include "app/casework/case_views.h"
#include "web/applicant/request_data.h"
#include "web/site/download.h"
#include "web/site/due_data.h"
#include "web/site/frame.h"

namespace web {
namespace {

constexpr const char* kPdf = "application/pdf";

app::ApplicantHome applicantHomeOf(const Visit& visit) {
  return app::applicantHome(visit.workplace, visit.actor());
}

app::ApplicantCase ownCase(const Visit& visit) {
  return app::applicantCase(visit.workplace, visit.actor(), visit.place("tiket"));
}

json::Array applicantTasks(const Visit& visit, const app::ApplicantHome& home,
                           const std::function<bool(const app::ApplicantTask&)>& isShown) {
  json::Array rows;
  for (const app::ApplicantTask& task : home.tasks) {
    if (isShown(task)) rows.emplace_back(taskRowData(visit, task));
  }
  return rows;
}

// The parts of the list: "?keadaan=berakhir".
struct RequestFilter {
  const char* name;
  const char* title;
  bool (*isShown)(const app::RequestSummary& summary);
};
constexpr RequestFilter kRequestFilters[] = {
    {"berjalan", "pages.request.running", [](const app::RequestSummary& one) { return !one.isOver; }},
    {"berakhir", "pages.request.over", [](const app::RequestSummary& one) { return one.isOver; }},
    {"semua", "pages.request.all", [](const app::RequestSummary&) { return true; }}};

const RequestFilter& chosenFilter(const Visit& visit) {
  for (const RequestFilter& filter : kRequestFilters) {
    if (visit.request.query["keadaan"] == filter.name) return filter;
  }
  return kRequestFilters[0];
}

json::Array requestFilters(const Visit& visit, const app::ApplicantHome& home, const std::string& address) {
  json::Array filters;
  for (const RequestFilter& filter : kRequestFilters) {
    const auto count = std::count_if(home.requests.begin(), home.requests.end(), filter.isShown);
    filters.push_back(json::Object{{"title", visit.wording.words(base::Message(filter.title, {}))},
                                   {"count", static_cast<std::int64_t>(count)},
                                   {"address", address + "?keadaan=" + filter.name},
                                   {"current", &filter == &chosenFilter(visit) ? "true" : ""}});
  }
  return filters;
}

json::Array filteredRequests(const Visit& visit, const app::ApplicantHome& home) {
  json::Array rows;
  for (const app::RequestSummary& request : home.requests) {
    if (chosenFilter(visit).isShown(request)) rows.emplace_back(requestRowData(visit, request));
  }
  return rows;
}

bool isDebt(const app::ApplicantTask& task) {
  return task.kind == app::ApplicantTask::Kind::Balikan;
}

std::string agencyNames(const Visit& visit) {
  std::string names;
  for (const app::Grant& grant : visit.actor().grants) {
    if (grant.role == requests::Role::Pemohon) names += (names.empty() ? "" : ", ") + grant.name;
  }
  return names;
}

Response paperNamed(base::Bytes pdf, const std::string& name) {
  return download(std::move(pdf), name + ".pdf", kPdf);
}

}  // namespace

Response showApplicantHome(Visit& visit) {
  const app::ApplicantHome home = applicantHomeOf(visit);
  return showPage(visit, "beranda",
                  {{"agency", agencyNames(visit)},
                   {"today", visit.wording.day(todayOf(visit))},
                   {"tasks", applicantTasks(visit, home, [](const app::ApplicantTask&) { return true; })},
                   {"none", home.requests.empty()},
                   {"filters", requestFilters(visit, home, "/beranda")},
                   {"requests", filteredRequests(visit, home)}});
}

Response showOwnRequests(Visit& visit) {
  const app::ApplicantHome home = applicantHomeOf(visit);
  return showPage(visit, "permohonan-instansi",
                  {{"none", home.requests.empty()},
                   {"filters", requestFilters(visit, home, "/permohonan")},
                   {"requests", filteredRequests(visit, home)}});
}

Response leadToApplication(Visit& visit) {
  return leadTo(visit, "/permohonan/baru");
}

Response leadToUpload(Visit& visit) {
  const app::ApplicantHome home = applicantHomeOf(visit);
  const auto debt = std::find_if(home.tasks.begin(), home.tasks.end(), isDebt);
  if (home.debts != 1) return leadTo(visit, "/balikan");
  return leadTo(visit, requestAddress(debt->ticket) + "/balikan");
}

Response showDebts(Visit& visit) {
  return showPage(visit, "balikan-terutang",
                  {{"tasks", applicantTasks(visit, applicantHomeOf(visit), isDebt)}});
}

Response showOwnRequest(Visit& visit) {
  return showPage(visit, "permohonan", requestData(visit, ownCase(visit)));
}

Response showSentRequest(Visit& visit) {
  json::Object data = requestData(visit, ownCase(visit));
  data["receipt_address"] = app::maskedReceiptAddress(visit.workplace, visit.actor(), visit.place("tiket"));
  return showPage(visit, "permohonan-terkirim", data);
}

Response fetchRequestDocument(Visit& visit) {
  const std::string& path = visit.request.query["jalur"];
  for (const app::ShownEvent& event : ownCase(visit).events) {
    for (const app::ShownDocument& document : event.documents) {
      if (document.path != path) continue;
      return download(app::fetchDocument(visit.workplace, visit.actor(), visit.place("tiket"), path),
                      document.name, document.mediaType);
    }
  }
  return errorPage(visit, 404, {});
}

Response fetchReceipt(Visit& visit) {
  const std::string& ticket = visit.place("tiket");
  return paperNamed(app::receiptOf(visit.workplace, visit.actor(), ticket), "tanda-terima-" + ticket);
}

Response showWithdrawal(Visit& visit) {
  const app::ApplicantCase shown = ownCase(visit);
  json::Object data = requestData(visit, shown);
  if (data.find("withdraw") == data.end())
    return errorPage(visit, 409, base::Message("pages.withdraw.not-now", {}));
  return showPage(visit, "permohonan-tarik", data);
}

Response withdrawRequest(Visit& visit) {
  if (visit.field("yakin").empty()) throw FormRefused("yakin", base::Message("pages.withdraw.confirm", {}));
  requests::Event event;
  event.kind = app::eventOf(visit.workplace.office().rules.procedure, app::UseCase::RequestWithdraw).id;
  if (const std::string reason = visit.field("alasan"); !reason.empty()) event.reasons = {{"", reason}};
  app::CaseDesk(visit.workplace).enact(visit.actor(), visit.place("tiket"), std::move(event), {});
  return leadTo(visit, requestAddress(visit.place("tiket")), "pages.news.withdrawn");
}

Response fetchBlankStatement(Visit& visit) {
  return paperNamed(app::blankForm(visit.workplace, app::BlankForm::Statement), "surat-pernyataan");
}

Response fetchBlankBalikan(Visit& visit) {
  return paperNamed(app::blankForm(visit.workplace, app::BlankForm::Balikan), "format-data-balikan");
}

}  // namespace web
