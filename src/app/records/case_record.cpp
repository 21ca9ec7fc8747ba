#include "app/records/case_record.h"

#include "base/text.h"
#include "json/members.h"
#include "letters/agencies.h"

namespace requests {

template <class Members, json::Is<DataItem> Record>
void describe(Members& members, Record& item) {
  members.required("name", item.name);
  members.required("period", item.period);
  members.required("region", item.region);
  members.required("granularity", item.granularity);
  members.required("format", item.format);
}

template <class Members, json::Is<Pejabat> Record>
void describe(Members& members, Record& official) {
  members.required("name", official.name);
  members.required("position", official.position);
}

template <class Members, json::Is<Instansi> Record>
void describe(Members& members, Record& instansi) {
  members.required("name", instansi.name);
  members.required("address", instansi.address);
  members.required("unit", instansi.unit);
  members.required("official", instansi.pejabat);
}

}  // namespace requests

namespace app {
namespace {

constexpr const char* kVersion = "record_version";
constexpr std::int64_t kNewest = 2;

base::Message what() {
  return base::Message("record.a-request", {});
}

// What version 2 says beyond version 1.
struct Addition {
  std::string procedure;
  std::string requester;
  json::Object fields;
};

template <class Members, json::Is<Addition> Record>
void describe(Members& members, Record& addition) {
  members.required("procedure", addition.procedure);
  members.group("requester", [&](auto& requester) { requester.required("id", addition.requester); });
  members.required("fields", addition.fields);
}

void takeAddition(const json::Value& value, CaseRecord& record) {
  if (!value.find(kVersion)) {
    record.requester = letters::unrecordedAgencyId(record.instansi.name);
    return;
  }
  if (value.integerAt(kVersion) != kNewest)
    throw base::Corrupt(base::Message("record.request-of-newer", {{"version", value.integerAt(kVersion)}}));
  auto addition = json::recordOf<Addition>(value, what());
  record.procedure = std::move(addition.procedure);
  record.requester = std::move(addition.requester);
  record.fields = std::move(addition.fields);
}

}  // namespace

template <class Members, json::Is<CaseRecord> Record>
void describe(Members& members, Record& record) {
  members.constant("type", "request");
  members.required("id", record.object);
  members.required("ticket", record.ticket);
  members.required("submitted", record.submitted);
  members.required("contact", record.contact);
  members.derived("title", record.title());
  members.required("instansi", record.instansi);
  members.required("items", record.items);
  members.required("purpose", record.purpose);
  members.required("legal_basis", record.legalBasis);
  members.required("security", record.security);
  members.required("needed_by", record.neededBy);
}

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
  const Addition addition{record.procedure, record.requester, record.fields};
  json::Object object = json::asObject(record);
  object.merge(json::asObject(addition));
  object[kVersion] = kNewest;
  return object;
}

CaseRecord caseRecordFromJson(const json::Value& value) {
  auto record = json::recordOf<CaseRecord>(value, what());
  takeAddition(value, record);
  return record;
}

}  // namespace app
