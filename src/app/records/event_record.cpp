#include "app/records/event_record.h"

#include "app/records/event_members.h"

namespace app {

EventDocument describeMade(const std::string& path, const std::string& kind) {
  return {path, kind, "", "application/pdf", 0, {}};
}

json::Array toJson(const std::vector<Approval>& approvals) {
  json::Array array;
  for (const Approval& approval : approvals) array.emplace_back(json::asObject(approval));
  return array;
}
std::vector<Approval> approvalsFromJson(const json::Value& value) {
  const base::Message what("record.a-letter", {});
  if (value.array() == nullptr)
    throw base::Corrupt(base::Message("record.member-not-a-list", {{"what", what}, {"name", "approvals"}}));
  std::vector<Approval> approvals;
  for (const json::Value& one : *value.array()) approvals.push_back(json::recordOf<Approval>(one, what));
  return approvals;
}

json::Value toJson(const IssuedLetter& letter) {
  return json::asObject(letter);
}
IssuedLetter issuedLetterFromJson(const json::Value& value) {
  return json::recordOf<IssuedLetter>(value, base::Message("record.a-letter", {}));
}

json::Value toJson(const EventRecord& record) {
  return json::asObject(record);
}
EventRecord eventRecordFromJson(const json::Value& value) {
  return json::recordOf<EventRecord>(value, base::Message("record.a-document-event", {}));
}

}  // namespace app
