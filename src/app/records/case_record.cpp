#include "app/records/case_record.h"

#include "base/error.h"
#include "base/text.h"
#include "letters/agencies.h"

namespace app {
namespace {

json::Value toJson(const requests::Instansi& instansi) {
  return json::Object{
      {"name", instansi.name},
      {"address", instansi.address},
      {"unit", instansi.unit},
      {"official", json::Object{{"name", instansi.pejabat.name}, {"position", instansi.pejabat.position}}}};
}

requests::Instansi instansiFrom(const json::Value& value) {
  const json::Value& official = value.at("official");
  return {value.stringAt("name"),
          value.stringAt("address"),
          value.stringAt("unit"),
          {official.stringAt("name"), official.stringAt("position")}};
}

json::Value toJson(const requests::DataItem& item) {
  return json::Object{{"name", item.name},
                      {"period", item.period},
                      {"region", item.region},
                      {"granularity", item.granularity},
                      {"format", item.format}};
}

requests::DataItem itemFrom(const json::Value& value) {
  return {value.stringAt("name"), value.stringAt("period"), value.stringAt("region"),
          value.stringAt("granularity"), value.stringAt("format")};
}

constexpr const char* kVersion = "record_version";
constexpr std::int64_t kNewest = 2;

void takeRequester(const json::Value& value, CaseRecord& record) {
  const bool isFirst = !value.find(kVersion);
  if (isFirst) {
    record.requester = letters::unrecordedAgencyId(record.instansi.name);
    return;
  }
  if (value.integerAt(kVersion) != kNewest)
    throw base::Corrupt("The record of a request is of version " + std::to_string(value.integerAt(kVersion)) +
                        ", which a newer Berkas wrote.");
  record.procedure = value.stringAt("procedure");
  record.requester = value.at("requester").stringAt("id");
  record.fields = value.objectAt("fields");
}

}  // namespace

std::string CaseRecord::title() const {
  std::vector<std::string> names;
  for (const requests::DataItem& item : items) names.push_back(item.name);
  return base::joined(names, "; ");
}

CaseRecord makeCaseRecord(const requests::RequestForm& form, const std::string& requester,
                          const std::string& object, const std::string& ticket, const std::string& contact,
                          base::Instant submitted) {
  CaseRecord record;
  record.object = object;
  record.ticket = ticket;
  record.submitted = submitted;
  record.contact = contact;
  record.requester = requester;
  record.instansi = form.instansi;
  record.items = form.items;
  record.purpose = form.purpose;
  record.legalBasis = form.legalBasis;
  record.security = requests::nameOf(form.security);
  record.neededBy = form.neededBy ? form.neededBy->iso() : std::string();
  return record;
}

json::Value toJson(const CaseRecord& record) {
  json::Array items;
  for (const requests::DataItem& item : record.items) items.push_back(toJson(item));
  return json::Object{{"type", "request"},
                      {kVersion, kNewest},
                      {"procedure", record.procedure},
                      {"requester", json::Object{{"id", record.requester}}},
                      {"fields", record.fields},
                      {"id", record.object},
                      {"ticket", record.ticket},
                      {"submitted", record.submitted.rfc3339(base::TimeZone::utc())},
                      {"contact", record.contact},
                      {"title", record.title()},
                      {"instansi", toJson(record.instansi)},
                      {"items", items},
                      {"purpose", record.purpose},
                      {"legal_basis", record.legalBasis},
                      {"security", record.security},
                      {"needed_by", record.neededBy}};
}

CaseRecord caseRecordFromJson(const json::Value& value) {
  CaseRecord record;
  record.object = value.stringAt("id");
  record.ticket = value.stringAt("ticket");
  const auto submitted = base::Instant::parse(value.stringAt("submitted"));
  if (!submitted) throw base::Corrupt("A stored record has no time \"submitted\".");
  record.submitted = *submitted;
  record.contact = value.stringAt("contact");
  record.instansi = instansiFrom(value.at("instansi"));
  takeRequester(value, record);
  for (const json::Value& item : value.arrayAt("items")) record.items.push_back(itemFrom(item));
  record.purpose = value.stringAt("purpose");
  record.legalBasis = value.stringAt("legal_basis");
  record.security = value.stringAt("security");
  record.neededBy = value.stringAt("needed_by");
  return record;
}

}  // namespace app
