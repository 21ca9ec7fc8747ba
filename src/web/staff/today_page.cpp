#include "web/staff/today_page.h"

#include "app/overview/open_steps.h"
#include "base/date.h"
#include "web/site/due_data.h"
#include "web/site/frame.h"
#include "web/site/site.h"
#include "web/staff/task_data.h"

namespace web {
namespace {

struct TaskGroup {
  const char* rows;  // members of openSteps
  const char* tally;
  const char* title;
};
constexpr TaskGroup kTaskGroups[] = {{"late", "late", "pages.staff.group-late"},
                                     {"today_due", "today", "pages.staff.group-today"},
                                     {"week", "week", "pages.staff.group-week"},
                                     {"waiting", "waiting", "pages.staff.group-waiting"}};

// Those that have rows.
json::Array groupsData(const Visit& visit, const json::Value& steps) {
  json::Array groups;
  for (const TaskGroup& group : kTaskGroups) {
    json::Array rows;
    for (const json::Value& row : steps.arrayAt(group.rows)) rows.emplace_back(taskData(visit, row));
    if (rows.empty()) continue;
    const std::int64_t count = steps.at("tally").integerAt(group.tally);
    const bool isAll = count == static_cast<std::int64_t>(rows.size());
    const std::string words = visit.wording.words(
        isAll ? base::Message("pages.staff.tasks", {{"count", count}})
              : base::Message("pages.staff.tasks-shown", {{"shown", rows.size()}, {"count", count}}));
    groups.push_back(json::Object{{"id", group.rows},
                                  {"title", visit.wording.words(base::Message(group.title, {}))},
                                  {"count", words},
                                  {"rows", std::move(rows)}});
  }
  return groups;
}

// "Hari kerja · libur berikutnya Kamis, 24 Desember 2026 (cuti bersama)".
std::string standingOfDay(const Visit& visit, const json::Value& steps) {
  const bool isWorkingDay = *steps.at("working_day").boolean();
  std::string text = visit.wording.words(isWorkingDay ? base::Message("pages.staff.working-day", {})
                                                      : base::Message("pages.staff.closed-day", {}));
  if (const json::Value* holiday = steps.find("next_holiday")) {
    const base::Date date = base::Date::parse(holiday->stringAt("date")).value();
    text += " · " + visit.wording.words(
                        base::Message("pages.staff.next-holiday",
                                      {{"day", visit.wording.day(date)}, {"why", holiday->stringAt("why")}}));
  }
  return text;
}

json::Array stoppedMails(const json::Value& steps) {
  json::Array rows;
  const json::Value* mails = steps.find("mails");
  if (mails == nullptr) return rows;
  for (const json::Value& mail : *mails->array()) {
    rows.push_back(json::Object{{"address", "/surel/" + mail.stringAt("id")},
                                {"ticket", mail.stringOr("ticket")},
                                {"answer", mail.stringOr("answer")}});
  }
  return rows;
}

json::Array accountRequestRows(const Visit& visit, const json::Value& steps) {
  json::Array rows;
  const json::Value* requests = steps.find("account_requests");
  if (requests == nullptr) return rows;
  for (const json::Value& request : *requests->array()) {
    rows.push_back(json::Object{{"address", "/pengguna/permintaan/" + request.stringAt("id")},
                                {"agency", request.stringAt("agency")},
                                {"asked", momentText(visit, request.stringAt("asked"))}});
  }
  return rows;
}

// What waits beside the cases, where there is any of it: how many, and the list.
json::Array besides(const Visit& visit) {
  struct Beside {
    std::int64_t app::WaitingCounts::*count;
    const char* title;
    const char* address;
  };
  static constexpr Beside kBesides[] = {
      {&app::WaitingCounts::mails, "pages.staff.tally-mails", "/surel?keadaan=stopped"},
      {&app::WaitingCounts::held, "pages.staff.tally-held", "/karantina"},
      {&app::WaitingCounts::accountRequests, "pages.staff.tally-accounts", "/pengguna/permintaan"}};
  const app::WaitingCounts counts = visit.site.counts(visit);
  json::Array rows;
  for (const Beside& beside : kBesides) {
    if (const std::int64_t count = counts.*beside.count; count > 0)
      rows.push_back(json::Object{{"count", count},
                                  {"title", visit.wording.words(base::Message(beside.title, {}))},
                                  {"address", beside.address}});
  }
  return rows;
}

json::Array heldHandIns(const Visit& visit, const json::Value& steps) {
  json::Array rows;
  const json::Value* held = steps.find("held");
  if (held == nullptr) return rows;
  for (const json::Value& handIn : *held->array()) {
    std::string files;
    for (const json::Value& file : handIn.arrayAt("files"))
      files += (files.empty() ? "" : ", ") + *file.string();
    rows.push_back(json::Object{{"address", "/karantina/" + handIn.stringAt("id")},
                                {"files", files},
                                {"ticket", handIn.stringOr("ticket")},
                                {"received", momentText(visit, handIn.stringOr("received"))}});
  }
  return rows;
}

}  // namespace

Response showToday(Visit& visit) {
  const bool isOwn = visit.request.query["tugas"] == "saya";
  const json::Value steps(app::openSteps(visit.workplace, visit.actor(), visit.site.openCases(),
                                         isOwn ? app::Whose::Own : app::Whose::Everybodys));
  const base::Date today = base::Date::parse(steps.stringAt("today")).value();
  json::Object data{{"day", visit.wording.day(today)}, {"standing", standingOfDay(visit, steps)},
                    {"tally", steps.at("tally")},      {"groups", groupsData(visit, steps)},
                    {"mails", stoppedMails(steps)},    {"held", heldHandIns(visit, steps)},
                    {"besides", besides(visit)},       {"accounts", accountRequestRows(visit, steps)},
                    {"all_now", isOwn ? "" : "true"},  {"own_now", isOwn ? "true" : ""}};
  if (const json::Value* next = steps.find("next")) data["next"] = taskData(visit, *next);
  return showPage(visit, "hari-ini", data);
}

}  // namespace web
