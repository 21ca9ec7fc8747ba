#include "base/email_address.h"
#include "letters/detail/office_records.h"

namespace letters::detail {
namespace {

void checkEmail(RecordReader& reader, const std::string& email) {
  if (!email.empty() && !base::isEmailAddress(email))
    reader.report(base::Message("office.email-form",
                                {{"email", email}, {"problem", base::problemOfEmailAddress(email)}}));
}

// An id that no derived one can be (agencies.h), and that needs no quotation marks in a shell.
void checkId(RecordReader& reader, const std::string& id) {
  constexpr std::size_t kLongest = 40;
  const bool isPlain =
      id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._") ==
      std::string::npos;
  if (!isPlain || id.size() > kLongest) reader.report(base::Message("office.agency-id-form", {{"id", id}}));
}

}  // namespace

Classification readClassification(RecordReader& reader) {
  Classification classification;
  classification.code = reader.text("code");
  classification.title = reader.text("title");
  classification.from = reader.date("from");
  classification.to = reader.optionalDate("to");
  if (classification.to && *classification.to < classification.from)
    reader.report(base::Message("office.to-before-from", {}));
  reader.finish();
  return classification;
}

RetentionRule readRetentionRule(RecordReader& reader) {
  RetentionRule rule;
  rule.code = reader.text("code");
  rule.from = reader.date("from");
  rule.to = reader.optionalDate("to");
  rule.activeYears = reader.wholeNumber("active-years", 0, 100);
  rule.inactiveYears = reader.wholeNumber("inactive-years", 0, 100);
  const std::vector<std::string> fates = {"musnah", "dinilai-kembali", "permanen"};
  rule.fate = static_cast<Fate>(reader.choice("fate", fates, ""));
  rule.approval = reader.optionalText("approval");
  rule.basis = reader.text("basis");
  if (rule.to && *rule.to < rule.from) reader.report(base::Message("office.to-before-from", {}));
  if (rule.fate != Fate::Permanent && rule.years() >= kYearsOfOutsideApproval && rule.approval.empty()) {
    reader.report(base::Message("office.approval-needed", {{"years", kYearsOfOutsideApproval}}));
  }
  reader.finish();
  return rule;
}

SecurityClass readSecurityClass(RecordReader& reader) {
  SecurityClass one{reader.text("code"), reader.text("name")};
  if (one.name.find('/') != std::string::npos) reader.report(base::Message("office.slash-in-nature", {}));
  reader.finish();
  return one;
}

Produsen readProdusen(RecordReader& reader) {
  Produsen produsen{reader.text("code"), reader.text("name"), reader.text("issuer"), reader.text("email")};
  checkEmail(reader, produsen.email);
  reader.finish();
  return produsen;
}

Agency readAgency(RecordReader& reader) {
  Agency agency;
  agency.id = reader.text("id");
  agency.name = reader.text("name");
  agency.address = reader.optionalText("address");
  agency.email = reader.optionalText("email");
  agency.aliases = reader.childTexts("alias");
  checkId(reader, agency.id);
  checkEmail(reader, agency.email);
  reader.finish();
  return agency;
}

}  // namespace letters::detail
