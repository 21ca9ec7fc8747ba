#include "app/records/event_record.h"

#include "app/records/event_members.h"

namespace app {

EventDocument describeMade(const std::string& path, const std::string& kind) {
  return {path, kind, "", "application/pdf", 0, {}};
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
