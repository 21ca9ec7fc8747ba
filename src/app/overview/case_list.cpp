#include "app/overview/case_list.h"

#include <algorithm>

#include "app/access/use_cases.h"
#include "app/cases/open_case.h"
#include "app/home/office_time.h"
#include "app/overview/task_rows.h"
#include "base/error.h"
#include "base/text.h"
#include "base/words.h"

namespace app {
namespace {

constexpr int kMostRows = 200;
constexpr char kMarkSign = '~';  // not in the id of an object

constexpr base::Word<CaseOrder> kOrders[] = {{"submitted", CaseOrder::Submitted},
                                             {"ticket", CaseOrder::Ticket},
                                             {"agency", CaseOrder::Agency},
                                             {"title", CaseOrder::Title},
                                             {"state", CaseOrder::State}};

std::string textOf(const CaseMark& mark) {
  return mark.key + kMarkSign + mark.object;
}

std::optional<CaseMark> markIn(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const std::size_t sign = text.rfind(kMarkSign);
  if (sign == text.npos) throw base::InvalidInput(base::Message("overview.no-mark", {{"mark", text}}));
  return CaseMark{text.substr(0, sign), text.substr(sign + 1)};
}

CaseOrder orderIn(const std::string& name) {
  const auto order = base::valueOf(kOrders, name);
  if (order) return *order;
  throw base::InvalidInput(
      base::Message("overview.no-order", {{"order", name}, {"known", base::namesOf(kOrders)}}));
}

CaseFilter partiesOf(const Workplace& workplace, const Actor& actor) {
  CaseFilter within{{}, actor.unitsOf(requests::Role::Produsen)};
  for (const std::string& agency : actor.unitsOf(requests::Role::Pemohon)) {
    const auto ids = workplace.office().letters.agencies.storedIds(agency);
    within.requesters.insert(within.requesters.end(), ids.begin(), ids.end());
  }
  return within;
}

// The cases in which it is that role's turn.
std::vector<std::string> waitingFor(const Workplace& workplace, OpenCases& cases, requests::Role role) {
  const Actor nobody;
  std::vector<std::string> objects;
  for (const OpenCase& open : cases.all(workplace)) {
    const std::vector<RunningTask> tasks = tasksOf(workplace, nobody, open);
    const bool isHis = std::any_of(tasks.begin(), tasks.end(), [&](const RunningTask& task) {
      return task.next && task.next->role == role;
    });
    if (isHis) objects.push_back(open.row().object);
  }
  return objects;
}

CaseQuery asStored(const Workplace& workplace, const Actor& actor, OpenCases& cases,
                   const CaseListQuery& query) {
  const letters::Agencies& agencies = workplace.office().letters.agencies;
  CaseQuery stored;
  stored.states = query.states;
  if (!query.agency.empty()) stored.requesters = agencies.storedIds(agencies.idOf(query.agency));
  stored.produsen = query.produsen;
  stored.text = query.text;
  stored.order = orderIn(query.order);
  stored.descending = query.descending;
  stored.limit = std::clamp(query.limit, 1, kMostRows);
  stored.after = markIn(query.after);
  if (!stored.after) stored.before = markIn(query.before);
  if (query.waitingFor) stored.objects = waitingFor(workplace, cases, *query.waitingFor);
  if (actor.isOfOffice()) return stored;
  stored.within = partiesOf(workplace, actor);
  stored.textOfTitles = false;
  if (stored.order == CaseOrder::Title) stored.order = CaseOrder::Submitted;
  return stored;
}

// As the actor sees it; nothing when he sees nothing of it.
std::optional<RequestRow> rowSeenBy(const Workplace& workplace, const Actor& actor, const RequestRow& row) {
  if (actor.isOfOffice()) return row;
  const auto file = findCase(workplace, actor, row.object);
  return file ? std::optional(seen(*file, sightOf(workplace, actor, *file)).row) : std::nullopt;
}

json::Object rowJson(const Workplace& workplace, const Actor& actor, const OpenCase& open,
                     const RequestRow& shown) {
  json::Object row{{"ticket", shown.ticket},
                   {"object", shown.object},
                   {"agency", shown.agency},
                   {"title", shown.title},
                   {"state", shown.state},
                   {"state_title", titleOf(workplace, shown, shown.state)},
                   {"submitted", timeText(workplace, shown.submitted)}};
  if (!actor.isOfOffice()) return row;
  const std::vector<RunningTask> tasks = tasksOf(workplace, actor, open);
  const auto first = std::min_element(tasks.begin(), tasks.end(), [](const auto& a, const auto& b) {
    return a.deadline.due.date < b.deadline.due.date;
  });
  if (first != tasks.end()) row["task"] = taskRow(workplace, open, *first, actor.language);
  return row;
}

json::Object tableRow(const json::Value& listed) {
  json::Object row;
  for (const char* member : {"ticket", "agency", "title", "submitted"}) row[member] = listed.at(member);
  row["state"] = listed.at("state_title");
  const json::Value* task = listed.find("task");
  if (task == nullptr) return row;
  row["due"] = task->at("due");
  row["who"] = task->stringOr("who");
  if (const json::Value* action = task->find("action")) row["action"] = action->at("title");
  return row;
}

std::vector<TableColumn> caseColumns() {
  std::vector<TableColumn> columns;
  for (const char* key : {"ticket", "agency", "title", "state", "submitted", "due", "action", "who"})
    columns.push_back({key, {}, {}});
  return columns;
}

}  // namespace

json::Object caseList(const Workplace& workplace, const Actor& actor, OpenCases& cases,
                      const CaseListQuery& query) {
  demandMay(actor, UseCase::RequestList);
  const CaseQuery stored = asStored(workplace, actor, cases, query);
  CasePage page;
  workplace.database.read([&](Transaction& transaction) { page = transaction.requests().page(stored); });
  json::Object list{{"total", page.total}, {"first", page.first}};
  const auto end = page.first + static_cast<std::int64_t>(page.rows.size());
  if (page.first > 0 && !page.rows.empty()) list["before"] = textOf(markOf(stored.order, page.rows.front()));
  if (end < page.total && !page.rows.empty()) list["after"] = textOf(markOf(stored.order, page.rows.back()));
  json::Array rows;
  for (const OpenCase& open : cases.of(workplace, page.rows)) {
    if (const auto row = rowSeenBy(workplace, actor, open.row()))
      rows.emplace_back(rowJson(workplace, actor, open, *row));
  }
  list["rows"] = std::move(rows);
  return list;
}

Tabulation caseTable(const Workplace& workplace, const Actor& actor, OpenCases& cases, CaseListQuery query,
                     const std::vector<std::string>& tickets) {
  Tabulation table;
  table.name = "requests";
  table.columns = caseColumns();
  query.limit = kMostRows;
  query.before.clear();
  query.after.clear();
  do {
    const json::Value page(caseList(workplace, actor, cases, query));
    for (const json::Value& row : page.arrayAt("rows")) {
      if (tickets.empty() || base::contains(tickets, row.stringAt("ticket")))
        table.rows.push_back(tableRow(row));
    }
    query.after = page.stringOr("after");
  } while (!query.after.empty());
  return table;
}

}  // namespace app
