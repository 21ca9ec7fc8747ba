#include "base/email_address.h"
#include "letters/detail/office_records.h"

namespace letters::detail {

Classification readClassification(RecordReader& reader) {
  Classification classification;
  classification.code = reader.text("code");
  classification.title = reader.text("title");
  classification.from = reader.date("from");
  classification.to = reader.optionalDate("to");
  if (classification.to && *classification.to < classification.from) reader.report("to is earlier than from");
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
  if (rule.to && *rule.to < rule.from) reader.report("to is earlier than from");
  if (rule.fate != Fate::Permanent && rule.years() >= kYearsOfOutsideApproval && rule.approval.empty()) {
    reader.report("files that are kept for " + std::to_string(kYearsOfOutsideApproval) +
                  " years or more are destroyed with an approval from outside only; say whose, as "
                  "approval=\"Kepala ANRI\"");
  }
  reader.finish();
  return rule;
}

SecurityClass readSecurityClass(RecordReader& reader) {
  SecurityClass one{reader.text("code"), reader.text("name")};
  if (one.name.find('/') != std::string::npos) reader.report("a name of a nature must not hold a \"/\"");
  reader.finish();
  return one;
}

Produsen readProdusen(RecordReader& reader) {
  Produsen produsen{reader.text("code"), reader.text("name"), reader.text("issuer"), reader.text("email")};
  if (!produsen.email.empty() && !base::isEmailAddress(produsen.email))
    reader.report("email=\"" + produsen.email + "\" " + base::problemOfEmailAddress(produsen.email));
  reader.finish();
  return produsen;
}

}  // namespace letters::detail
