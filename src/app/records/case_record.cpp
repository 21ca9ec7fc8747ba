#include "app/records/case_record.h"

#include "base/text.h"
#include "json/members.h"

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

CaseRecord makeCaseRecord(const requests::RequestForm& form, const std::string& object,
                          const std::string& ticket, const std::string& contact, base::Instant submitted) {
  CaseRecord record;
  record.object = object;
  record.ticket = ticket;
  record.submitted = submitted;
  record.contact = contact;
  record.instansi = form.instansi;
  record.items = form.items;
  record.purpose = form.purpose;
  record.legalBasis = form.legalBasis;
  record.security = requests::nameOf(form.security);
  record.neededBy = form.neededBy ? form.neededBy->iso() : std::string();
  return record;
}

json::Value toJson(const CaseRecord& record) {
  return json::asObject(record);
}
CaseRecord caseRecordFromJson(const json::Value& value) {
  return json::recordOf<CaseRecord>(value, "a request's record");
}

}  // namespace app
