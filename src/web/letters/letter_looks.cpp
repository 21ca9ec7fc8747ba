#include "web/letters/letter_looks.h"

#include "app/letters/letter_stage.h"

namespace web {
namespace {

using At = app::LetterStage::At;
using base::Message;

struct DraftBadge {
  Message words;
  const char* kind;
};

DraftBadge draftBadge(const json::Value& row) {
  if (row.find("stale") != nullptr) return {Message("pages.letters.stale", {}), "netral"};
  switch (base::valueOf(app::kLetterStages, row.stringAt("stage")).value_or(At::Mending)) {
    case At::Mending:
      return {Message("pages.letters.returned", {}), "soga"};
    case At::Signature:
      return {Message("pages.letters.to-sign", {}), "soga"};
    case At::Issue:
      return {Message("pages.letters.being-issued", {}), "nila"};
    case At::Approval:
      break;
  }
  if (row.integerAt("approved") == 0) return {Message("pages.letters.draft", {}), "netral"};
  return {Message("pages.letters.approved", {{"approved", row.integerAt("approved")},
                                             {"approvers", row.integerAt("approvers")}}),
          "soga"};
}

Message dueWords(std::int64_t days, const std::string& unit) {
  if (days == 0) return {"pages.due.today", {}};
  const bool isWorking = unit == "working-days";
  if (days > 0) return {isWorking ? "pages.due.working-days-left" : "pages.due.days-left", {{"days", days}}};
  return {isWorking ? "pages.due.working-days-late" : "pages.due.days-late", {{"days", -days}}};
}

}  // namespace

void addDraftLook(const Wording& wording, json::Object& row) {
  const DraftBadge badge = draftBadge(row);
  row["badge"] = wording.words(badge.words);
  row["badge_kind"] = badge.kind;
  row["path"] = "/surat/" + *row.at("draft").string();
  if (const auto amended = base::Instant::parse(*row.at("amended").string()))
    row["amended_text"] = wording.dayAndClock(*amended);
}

void addLetterLook(const Wording& wording, json::Object& row) {
  row["path"] = "/surat/" + *row.at("id").string();
  if (const auto date = base::Date::parse(*row.at("date").string())) row["date_text"] = wording.date(*date);
}

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
