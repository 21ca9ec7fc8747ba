#include "web/staff/case_list_page.h"

#include <utility>
#include <vector>

#include "app/overview/case_list.h"
#include "base/date.h"
#include "web/site/download.h"
#include "web/site/due_data.h"
#include "web/site/frame.h"
#include "web/site/site.h"
#include "web/staff/step_addresses.h"
#include "web/staff/task_data.h"

namespace web {
namespace {

using requests::Role;

constexpr Role kWaitedFor[] = {Role::Pemohon, Role::Walidata, Role::Penandatangan, Role::Produsen};

struct SortColumn {
  const char* order;  // of app::CaseListQuery
  const char* heading;
  bool descendingFirst;
};
constexpr SortColumn kSortColumns[] = {{"ticket", "pages.staff.ticket", true},
                                       {"agency", "pages.staff.agency", false},
                                       {"title", "pages.staff.data", false},
                                       {"state", "pages.staff.state", false},
                                       {"submitted", "pages.staff.submitted", true}};

constexpr const char* kFilterFields[] = {"kata", "keadaan", "instansi", "produsen", "menunggu"};
constexpr const char* kDescending = "turun";

app::CaseListQuery caseQueryOf(const Visit& visit) {
  const Fields& asked = visit.request.query;
  app::CaseListQuery query;
  if (!asked["keadaan"].empty()) query.states = {asked["keadaan"]};
  query.agency = asked["instansi"];
  query.produsen = asked["produsen"];
  query.waitingFor = requests::roleNamed(asked["menunggu"]);
  query.text = asked["kata"];
  if (asked.has("urut")) {
    query.order = asked["urut"];
    query.descending = asked["arah"] == kDescending;
  }
  query.after = asked["sesudah"];
  query.before = asked["sebelum"];
  return query;
}

// The address of the list with the same filters and these other parts.
std::string listAddress(const Visit& visit, std::vector<std::pair<std::string, std::string>> parts) {
  for (const char* field : kFilterFields) {
    if (const std::string& value = visit.request.query[field]; !value.empty())
      parts.emplace_back(field, value);
  }
  std::string address = "/permohonan";
  for (const auto& [name, value] : parts)
    address += (address.find('?') == std::string::npos ? "?" : "&") + name + "=" + urlEncoded(value);
  return address;
}

json::Array headingsData(const Visit& visit, const app::CaseListQuery& query) {
  json::Array headings;
  for (const SortColumn& column : kSortColumns) {
    const bool isSorted = query.order == column.order;
    const bool descends = isSorted ? !query.descending : column.descendingFirst;
    const char* sort = !isSorted ? "" : query.descending ? "descending" : "ascending";
    headings.push_back(json::Object{
        {"title", visit.wording.words(base::Message(column.heading, {}))},
        {"sort", sort},
        {"address",
         listAddress(visit, {{"urut", column.order}, {"arah", descends ? kDescending : "naik"}})}});
  }
  return headings;
}

std::string pageAddress(const Visit& visit, const app::CaseListQuery& query, const json::Value& list,
                        const char* member, const char* field) {
  const std::string mark = list.stringOr(member);
  if (mark.empty()) return {};
  return listAddress(
      visit, {{"urut", query.order}, {"arah", query.descending ? kDescending : "naik"}, {field, mark}});
}

json::Object listedCase(const Visit& visit, const json::Value& row) {
  const std::string& ticket = row.stringAt("ticket");
  const app::Badge badge =
      visit.site.pages().looks().state(row.stringAt("state"), row.stringAt("state_title")).badge;
  json::Object data{{"ticket", ticket},
                    {"address", caseAddress(ticket)},
                    {"agency", row.stringAt("agency")},
                    {"title", row.stringAt("title")},
                    {"state", badge.title},
                    {"look", badge.colour},
                    {"submitted", momentText(visit, row.stringAt("submitted"))}};
  if (const json::Value* task = row.find("task")) data["task"] = taskData(visit, *task);
  return data;
}

json::Array stateChoices(const Visit& visit) {
  json::Array choices;
  for (const requests::StateRule& state : visit.workplace.office().rules.procedure.states()) {
    choices.push_back(json::Object{
        {"value", state.id}, {"title", visit.site.pages().looks().state(state.id, state.title).badge.title}});
  }
  return choices;
}

json::Array produsenChoices(const Visit& visit) {
  json::Array choices;
  for (const letters::Produsen& produsen : visit.workplace.office().letters.produsen)
    choices.push_back(json::Object{{"value", produsen.code}, {"title", produsen.name}});
  return choices;
}

json::Array waitedForChoices(const Visit& visit) {
  json::Array choices;
  for (const Role role : kWaitedFor) {
    choices.push_back(json::Object{{"value", requests::nameOf(role)},
                                   {"title", visit.workplace.office().rules.procedure.titleOf(role)}});
  }
  return choices;
}

json::Object filterData(const Visit& visit) {
  const Fields& asked = visit.request.query;
  return {{"text", asked["kata"]},
          {"state", asked["keadaan"]},
          {"agency", asked["instansi"]},
          {"produsen", asked["produsen"]},
          {"waiting", asked["menunggu"]},
          {"states", stateChoices(visit)},
          {"all_produsen", produsenChoices(visit)},
          {"roles", waitedForChoices(visit)}};
}

// For the form beside the filters, so that it asks for the same list.
json::Array filtersInUse(const Visit& visit) {
  json::Array fields;
  for (const char* name : kFilterFields) {
    if (const std::string& value = visit.request.query[name]; !value.empty())
      fields.push_back(json::Object{{"name", name}, {"value", value}});
  }
  return fields;
}

}  // namespace

Response showCaseList(Visit& visit) {
  const app::CaseListQuery query = caseQueryOf(visit);
  const json::Value list(app::caseList(visit.workplace, visit.actor(), visit.site.openCases(), query));
  json::Array rows;
  for (const json::Value& row : list.arrayAt("rows")) rows.emplace_back(listedCase(visit, row));
  const std::int64_t first = list.integerAt("first");
  const auto shown = static_cast<std::int64_t>(rows.size());
  return showPage(visit, "daftar-permohonan",
                  {{"filter", filterData(visit)},
                   {"asked", filtersInUse(visit)},
                   {"may_enter", visit.actor().has(Role::Walidata)},
                   {"headings", headingsData(visit, query)},
                   {"rows", std::move(rows)},
                   {"first", first + 1},
                   {"last", first + shown},
                   {"total", list.integerAt("total")},
                   {"before", pageAddress(visit, query, list, "before", "sebelum")},
                   {"after", pageAddress(visit, query, list, "after", "sesudah")}});
}

Response fetchCaseTable(Visit& visit) {
  const app::Tabulation table = app::caseTable(visit.workplace, visit.actor(), visit.site.openCases(),
                                               caseQueryOf(visit), visit.request.query.all("tiket"));
  return download(app::csvOf(table), "permohonan.csv", "text/csv; charset=utf-8");
}

}  // namespace web
