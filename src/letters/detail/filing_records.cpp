#include "letters/detail/office_records.h"

namespace letters::detail {

Classification readClassification(RecordReader& reader) {
  const std::vector<std::string> fates = {"musnah", "permanen", "dinilai-kembali"};
  Classification classification;
  classification.code = reader.text("code");
  classification.title = reader.text("title");
  classification.from = reader.date("from");
  classification.to = reader.optionalDate("to");
  classification.activeYears = reader.wholeNumber("active-years", 0, 100);
  classification.inactiveYears = reader.wholeNumber("inactive-years", 0, 100);
  classification.fate = fates[reader.choice("fate", fates, "")];
  if (classification.to && *classification.to < classification.from) reader.report("to is earlier than from");
  reader.finish();
  return classification;
}

SecurityClass readSecurityClass(RecordReader& reader) {
  SecurityClass one{reader.text("code"), reader.text("name")};
  if (one.name.find('/') != std::string::npos) reader.report("a name of a nature must not hold a \"/\"");
  reader.finish();
  return one;
}

Produsen readProdusen(RecordReader& reader) {
  Produsen produsen{reader.text("code"), reader.text("name"), reader.text("issuer"), reader.text("email")};
  const std::size_t at = produsen.email.find('@');
  if (!produsen.email.empty() && (at == 0 || at == std::string::npos || at + 1 == produsen.email.size()))
    reader.report("email=\"" + produsen.email + "\" must be an address as data@dinas.example.go.id");
  reader.finish();
  return produsen;
}

}  // namespace letters::detail
