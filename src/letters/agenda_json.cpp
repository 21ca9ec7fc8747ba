#include "letters/agenda_json.h"

#include "base/error.h"

namespace letters {
namespace {

constexpr int kMost = 1'000'000'000;

void demand(bool isSound, const char* member) {
  if (!isSound) throw base::Corrupt(base::Message("register.event-meaningless", {{"member", member}}));
}

void demandSoundYear(const RegisterKey& where) {
  demand(where.year >= 1 && where.year <= 9999, "year");
}

}  // namespace

template <class Members, json::Is<RegisterClosing> Record>
void describe(Members& members, Record& closing) {
  members.required("issuer", closing.where.issuer);
  members.required("series", closing.where.series);
  members.required("year", closing.where.year);
  members.required("closed", closing.closed);
  members.required("last", closing.last);
  members.required("issued", closing.issued);
  members.required("voided", closing.voided);
  members.required("inserted", closing.inserted);
  members.required("recorded", closing.recorded);
  members.required("sha256", closing.sha256);
}

json::Value agendaJson(const AgendaRow& row) {
  return json::asObject(row);
}
json::Value closingJson(const RegisterClosing& closing) {
  return json::asObject(closing);
}

AgendaRow agendaRowOf(const json::Value& value) {
  AgendaRow row = json::recordOf<AgendaRow>(value, base::Message("record.a-register-line", {}));
  demandSoundYear(row.where);
  demand(row.urut >= 1 && row.urut <= kMost, "urut");
  demand(row.insertion.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos, "insertion");
  return row;
}

RegisterClosing closingOf(const json::Value& value) {
  RegisterClosing closing =
      json::recordOf<RegisterClosing>(value, base::Message("record.a-register-closing", {}));
  demandSoundYear(closing.where);
  demand(closing.last <= kMost, "last");
  return closing;
}

RegisterEvent registerEventOf(const json::Value& value) {
  if (value.find("closed")) return closingOf(value);
  return agendaRowOf(value);
}

}  // namespace letters
