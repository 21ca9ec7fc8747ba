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
  return {Message("pages.letters.approved",
                  {{"approved", row.integerAt("approved")}, {"approvers", row.integerAt("approvers")}}),
          "soga"};
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

}  // namespace web
