#include "letters/agenda_json.h"

#include "base/error.h"

namespace letters {
namespace {

[[noreturn]] void refuse(const char* member) {
  throw base::Corrupt(std::string("A stored event of a register cannot be understood: its \"") + member +
                      "\" means nothing.");
}

int wholeAt(const json::Value& value, const char* member, int smallest, int largest) {
  const std::int64_t found = value.integerAt(member);
  if (found < smallest || found > largest) refuse(member);
  return static_cast<int>(found);
}

constexpr int kMost = 1'000'000'000;

RegisterKey keyOf(const json::Value& value) {
  return {value.stringAt("issuer"), value.stringAt("series"), wholeAt(value, "year", 1, 9999)};
}

base::Instant instantAt(const json::Value& value, const char* member) {
  const auto instant = base::Instant::parse(value.stringAt(member));
  if (!instant) refuse(member);
  return *instant;
}

std::size_t countAt(const json::Value& value, const char* member) {
  return static_cast<std::size_t>(wholeAt(value, member, 0, kMost));
}

std::string insertionAt(const json::Value& value) {
  const std::string& insertion = value.stringAt("insertion");
  if (insertion.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos) refuse("insertion");
  return insertion;
}

}  // namespace

json::Value agendaJson(const AgendaRow& row) {
  json::Object line{{"issuer", row.where.issuer},
                    {"series", row.where.series},
                    {"year", row.where.year},
                    {"urut", row.urut},
                    {"insertion", row.insertion},
                    {"number", row.number},
                    {"date", row.date.iso()},
                    {"entered", row.entered.rfc3339(base::TimeZone::utc())},
                    {"to", row.to},
                    {"subject", row.subject},
                    {"nature", row.nature},
                    {"signatory", row.signatory},
                    {"letter", row.letter},
                    {"status", nameOf(row.status)},
                    {"remarks", row.remarks}};
  if (!row.annex.empty()) line["annex"] = row.annex;
  if (!row.post.empty()) line["post"] = row.post;
  return line;
}

json::Value closingJson(const RegisterClosing& closing) {
  return json::Object{
      {"issuer", closing.where.issuer}, {"series", closing.where.series},
      {"year", closing.where.year},     {"closed", closing.closed.rfc3339(base::TimeZone::utc())},
      {"last", closing.last},           {"issued", closing.issued},
      {"voided", closing.voided},       {"inserted", closing.inserted},
      {"recorded", closing.recorded},   {"sha256", closing.sha256}};
}

AgendaRow agendaRowOf(const json::Value& value) {
  AgendaRow row;
  row.where = keyOf(value);
  row.urut = wholeAt(value, "urut", 1, kMost);
  row.insertion = insertionAt(value);
  row.number = value.stringAt("number");
  const auto date = base::Date::parse(value.stringAt("date"));
  const auto status = numberStatusNamed(value.stringAt("status"));
  if (!date) refuse("date");
  if (!status) refuse("status");
  row.date = *date;
  row.status = *status;
  row.entered = instantAt(value, "entered");
  row.to = value.stringAt("to");
  row.subject = value.stringAt("subject");
  row.nature = value.stringAt("nature");
  row.annex = value.stringOr("annex");
  row.signatory = value.stringAt("signatory");
  row.post = value.stringOr("post");
  row.letter = value.stringAt("letter");
  row.remarks = value.stringAt("remarks");
  return row;
}

RegisterClosing closingOf(const json::Value& value) {
  RegisterClosing closing;
  closing.where = keyOf(value);
  closing.closed = instantAt(value, "closed");
  closing.last = wholeAt(value, "last", 0, kMost);
  closing.issued = countAt(value, "issued");
  closing.voided = countAt(value, "voided");
  closing.inserted = countAt(value, "inserted");
  closing.recorded = countAt(value, "recorded");
  closing.sha256 = value.stringAt("sha256");
  return closing;
}

RegisterEvent registerEventOf(const json::Value& value) {
  if (value.find("closed")) return closingOf(value);
  return agendaRowOf(value);
}

}  // namespace letters
