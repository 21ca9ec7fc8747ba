#include "web/pages/due_look.h"

namespace web {
namespace {

using base::Message;

Message dueWords(std::int64_t days, const std::string& unit) {
  if (days == 0) return {"pages.due.today", {}};
  const bool isWorking = unit == "working-days";
  if (days > 0) return {isWorking ? "pages.due.left-working" : "pages.due.left", {{"count", days}}};
  return {isWorking ? "pages.due.late-working" : "pages.due.late", {{"count", -days}}};
}

}  // namespace

void addDueLook(const Wording& wording, json::Object& row) {
  const auto days = row.find("days_left");
  if (days == row.end()) return;
  const std::int64_t left = *days->second.integer();
  row["due_badge"] = wording.words(dueWords(left, *row.at("unit").string()));
  row["due_kind"] = left < 0 ? "mengkudu" : left == 0 ? "soga" : "nila";
  if (const auto due = base::Date::parse(row.at("due").string()->substr(0, 10))) {
    row["due_text"] = wording.day(*due);
    row["due_month"] = wording.shortMonth(*due);
    row["due_day"] = std::to_string(due->day());
    row["due_weekday"] = wording.weekday(*due);
  }
}

}  // namespace web
