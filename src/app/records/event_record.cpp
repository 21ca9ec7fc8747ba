#include "app/records/event_record.h"

#include "base/error.h"

namespace app {
namespace {

json::Value toJson(const EventDocument& document) {
  return json::Object{{"path", document.path},
                      {"kind", document.kind},
                      {"original_name", document.originalName},
                      {"media_type", document.mediaType},
                      {"size", document.size},
                      {"sha256", document.sha256}};
}

EventDocument documentFrom(const json::Value& value) {
  return {value.stringAt("path"),       value.stringAt("kind"),  value.stringAt("original_name"),
          value.stringAt("media_type"), value.integerAt("size"), value.stringAt("sha256")};
}

base::Date dateAt(const json::Value& value, std::string_view name) {
  const auto date = base::Date::parse(value.stringAt(name));
  if (!date) throw base::Corrupt("A stored record has no date \"" + std::string(name) + "\".");
  return *date;
}

base::Instant timeAt(const json::Value& value, std::string_view name) {
  const auto time = base::Instant::parse(value.stringAt(name));
  if (!time) throw base::Corrupt("A stored record has no time \"" + std::string(name) + "\".");
  return *time;
}

json::Value toJson(const SentMail& mail) {
  return json::Object{{"row", mail.row},         {"message_id", mail.messageId}, {"kind", mail.kind},
                      {"carrier", mail.carrier}, {"archived", mail.archived},    {"sha256", mail.sha256}};
}

SentMail mailFrom(const json::Value& value) {
  return {value.stringAt("row"),     value.stringAt("message_id"), value.stringAt("kind"),
          value.stringAt("carrier"), value.stringAt("archived"),   value.stringAt("sha256")};
}

}  // namespace

EventDocument describeMade(const std::string& path, const std::string& kind) {
  return {path, kind, "", "application/pdf", 0, {}};
}

json::Value toJson(const IssuedLetter& letter) {
  json::Object object{{"id", letter.id},
                      {"kind", letter.kind},
                      {"produsen", letter.produsen},
                      {"issuer", letter.issuer},
                      {"series", letter.series},
                      {"year", letter.year},
                      {"urut", letter.urut},
                      {"number", letter.number},
                      {"date", letter.date.iso()},
                      {"to", letter.to},
                      {"subject", letter.subject},
                      {"nature", letter.nature},
                      {"signatory", letter.signatory},
                      {"classification", letter.classification},
                      {"token", letter.token},
                      {"path", letter.path},
                      {"approvals", letter.approvals},
                      {"made", letter.made}};
  if (letter.numbered) object["numbered"] = letter.numbered->rfc3339(base::TimeZone::utc());
  return object;
}

IssuedLetter issuedLetterFromJson(const json::Value& value) {
  IssuedLetter letter;
  letter.id = value.stringAt("id");
  letter.kind = value.stringAt("kind");
  letter.produsen = value.stringAt("produsen");
  letter.issuer = value.stringAt("issuer");
  letter.series = value.stringAt("series");
  letter.year = static_cast<int>(value.integerAt("year"));
  letter.urut = static_cast<int>(value.integerAt("urut"));
  letter.number = value.stringAt("number");
  letter.date = dateAt(value, "date");
  if (value.find("numbered")) letter.numbered = timeAt(value, "numbered");
  letter.to = value.stringAt("to");
  letter.subject = value.stringAt("subject");
  letter.nature = value.stringAt("nature");
  letter.signatory = value.stringAt("signatory");
  letter.classification = value.stringOr("classification");
  letter.token = value.stringAt("token");
  letter.path = value.stringAt("path");
  letter.approvals = value.arrayAt("approvals");
  letter.made = value.objectAt("made");
  return letter;
}

json::Value toJson(const EventRecord& record) {
  json::Array documents;
  for (const EventDocument& document : record.documents) documents.push_back(toJson(document));
  json::Object object{
      {"event", requests::toJson(record.event)}, {"office", record.office}, {"documents", documents}};
  if (record.letter) object["letter"] = toJson(*record.letter);
  if (record.lifted) object["lifted"] = *record.lifted;
  if (record.mail) object["mail"] = toJson(*record.mail);
  return object;
}

EventRecord eventRecordFromJson(const json::Value& value) {
  EventRecord record;
  record.event = requests::eventFromJson(value.at("event"));
  record.office = static_cast<int>(value.integerAt("office"));
  for (const json::Value& document : value.arrayAt("documents"))
    record.documents.push_back(documentFrom(document));
  if (const json::Value* letter = value.find("letter")) record.letter = issuedLetterFromJson(*letter);
  if (value.find("lifted")) record.lifted = value.objectAt("lifted");
  if (const json::Value* mail = value.find("mail")) record.mail = mailFrom(*mail);
  return record;
}

}  // namespace app
