#include "letters/detail/office_records.h"

namespace letters::detail {

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
  const std::size_t at = produsen.email.find('@');
  if (!produsen.email.empty() && (at == 0 || at == std::string::npos || at + 1 == produsen.email.size()))
    reader.report(base::Message("office.email-form", {{"email", produsen.email}}));
  reader.finish();
  return produsen;
}

}  // namespace letters::detail
