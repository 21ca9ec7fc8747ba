#include "web/audit/report_pages.h"

#include "app/reports/report_desk.h"
#include "app/reports/tabulation_paper.h"
#include "base/error.h"
#include "base/text.h"
#include "web/audit/addresses.h"
#include "web/audit/tabulation_page.h"
#include "web/site/download.h"
#include "web/site/frame.h"

namespace web {
namespace {

constexpr std::size_t kGlanceRows = 10;
constexpr std::size_t kPageRows = 1000;

const app::ReportKind& reportNamed(const std::string& name) {
  for (const app::ReportKind& kind : app::reportKinds()) {
    if (kind.name == name) return kind;
  }
  throw base::NotFound(base::Message("pages.reports.unknown", {}));
}

// As of now, with the days of the query.
app::ReportOrder reportOrder(Visit& visit) {
  return {visit.workplace.clock.now(), {queriedDay(visit, "dari"), queriedDay(visit, "sampai")}};
}

std::string reportAddress(const Visit& visit, const std::string& name, const std::string& form = {}) {
  return addressWith("/laporan/" + name + form,
                     {{"dari", visit.request.query["dari"]}, {"sampai", visit.request.query["sampai"]}});
}

json::Object reportPanel(const Visit& visit, const app::Tabulation& tabulation, std::size_t most) {
  const app::ReportKind& kind = reportNamed(tabulation.name);
  json::Object panel = tabulationData(visit.wording, tabulation, most);
  panel["title"] = kind.title;
  panel["description"] = visit.wording.words(base::Message(kind.description, {}));
  panel["name"] = kind.name;
  panel["address"] = reportAddress(visit, kind.name);
  panel["csv"] = reportAddress(visit, kind.name, "/csv");
  panel["pdf"] = reportAddress(visit, kind.name, "/pdf");
  panel["chart"] = chartOf(visit.wording, tabulation);
  return panel;
}

json::Object rangeData(const Visit& visit) {
  return {{"from", std::string(base::trimmed(visit.request.query["dari"]))},
          {"to", std::string(base::trimmed(visit.request.query["sampai"]))},
          {"now", visit.wording.dayAndClock(visit.workplace.clock.now())}};
}

// A range that makes no sense is told beside its field, on the same page.
template <class Fill>
Response showRanged(Visit& visit, const std::string& page, json::Object data, const Fill& fill) {
  const app::ReportOrder order = reportOrder(visit);
  try {
    if (visit.state.errors.empty()) fill(order, data);
  } catch (const base::InvalidInput& wrong) {
    visit.state.errors.push_back({"sampai", wrong.message()});
  }
  if (!visit.state.errors.empty()) returnQuery(visit);
  return showPage(visit, page, data, visit.state.errors.empty() ? 200 : 422);
}

app::Tabulation askedReport(Visit& visit) {
  const app::ReportOrder order = reportOrder(visit);
  if (!visit.state.errors.empty()) throw base::InvalidInput(visit.state.errors.front().message);
  return app::ReportDesk(visit.workplace).make(visit.actor(), visit.place("nama"), order);
}

}  // namespace

Response showReports(Visit& visit) {
  json::Object data = rangeData(visit);
  data["reports"] = json::Array();
  return showRanged(
      visit, "laporan", std::move(data), [&](const app::ReportOrder& order, json::Object& filled) {
        json::Array panels;
        for (const app::Tabulation& one : app::ReportDesk(visit.workplace).makeAll(visit.actor(), order))
          panels.push_back(reportPanel(visit, one, kGlanceRows));
        filled["reports"] = std::move(panels);
      });
}

Response showReport(Visit& visit) {
  const app::ReportKind& kind = reportNamed(visit.place("nama"));
  json::Object data = rangeData(visit);
  data["title"] = kind.title;
  data["name"] = kind.name;
  data["has_range"] = kind.hasRange;
  data["reports"] = json::Array();
  return showRanged(
      visit, "laporan-satu", std::move(data), [&](const app::ReportOrder& order, json::Object& filled) {
        filled["reports"] = json::Array{reportPanel(
            visit, app::ReportDesk(visit.workplace).make(visit.actor(), kind.name, order), kPageRows)};
      });
}

Response fetchReportCsv(Visit& visit) {
  const app::Tabulation report = askedReport(visit);
  return download(app::csvOf(report), report.name + ".csv", "text/csv; charset=utf-8");
}

Response fetchReportPdf(Visit& visit) {
  const app::Tabulation report = askedReport(visit);
  return download(app::paperOf(visit.workplace, app::kReportTemplate, report, visit.workplace.walidata()),
                  report.name + ".pdf", "application/pdf");
}

}  // namespace web
