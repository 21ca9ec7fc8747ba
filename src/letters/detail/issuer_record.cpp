#include <charconv>

#include "letters/detail/office_records.h"

namespace letters::detail {
namespace {

KopLine readKopLine(RecordReader reader) {
  KopLine line;
  line.text = reader.content();
  line.size = reader.number("size", 11, 6, 24);
  line.bold = reader.choice("weight", {"normal", "bold"}, "normal") == 1;
  if (line.text.empty()) reader.report(base::Message("office.kop-line-empty", {}));
  reader.finish();
  return line;
}

// In the order of CSS: top, right, bottom, left.
Margins readMargins(RecordReader& reader) {
  Margins margins;
  if (reader.optionalText("margins").empty()) return margins;
  const std::vector<std::string> words = reader.words("margins");
  double* const sides[] = {&margins.top, &margins.right, &margins.bottom, &margins.left};
  bool isRight = words.size() == 4;
  for (std::size_t i = 0; isRight && i < 4; ++i) {
    const char* end = words[i].data() + words[i].size();
    const auto result = std::from_chars(words[i].data(), end, *sides[i]);
    isRight = result.ec == std::errc() && result.ptr == end && *sides[i] >= 5 && *sides[i] <= 60;
  }
  if (isRight) return margins;
  reader.report(base::Message("office.margins-form", {}));
  return {};
}

base::TimeZone readZone(RecordReader& reader) {
  const std::string name = reader.optionalText("zone", "Asia/Jakarta");
  const auto zone = base::TimeZone::named(name);
  if (!zone) reader.report(base::Message("office.zone-unknown", {{"zone", name}}));
  return zone.value_or(base::TimeZone::jakarta());
}

std::string readLogo(RecordReader& reader) {
  std::string logo = reader.optionalText("logo");
  const bool isPng = logo.size() > 4 && logo.compare(logo.size() - 4, 4, ".png") == 0;
  if (!logo.empty() && (!isPng || logo[0] == '.' || logo.find('/') != std::string::npos))
    reader.report(base::Message("office.logo-form", {{"logo", logo}}));
  return logo;
}

std::string readVerifyUrl(RecordReader& reader) {
  std::string url = reader.optionalText("verify-url");
  if (!url.empty() && url.rfind("https://", 0) != 0 && url.rfind("http://", 0) != 0)
    reader.report(base::Message("office.verify-url-form", {{"url", url}}));
  return url;
}

void readLook(RecordReader& reader, Issuer& issuer) {
  issuer.paper = reader.choice("paper", {"A4", "F4"}, "A4") == 1 ? Paper::F4 : Paper::A4;
  issuer.margins = readMargins(reader);
  issuer.font = reader.optionalText("font", "Arial");
  issuer.fontSize = reader.number("font-size", 11, 8, 14);
  issuer.leading = reader.number("leading", 15, 9, 30);
  if (issuer.leading < issuer.fontSize) reader.report(base::Message("office.leading-small", {}));
  issuer.logo = readLogo(reader);
  issuer.logoAlternative = reader.optionalText("logo-alternative", "Logo " + issuer.name);
  for (const xml::Element* line : reader.children("kop")) issuer.kop.push_back(readKopLine(reader.of(*line)));
  if (issuer.kop.empty()) reader.report(base::Message("office.kop-needed", {}));
  issuer.footer = reader.childText("footer");
  issuer.signedFooter = reader.childText("signed-footer");
}

}  // namespace

Issuer readIssuer(RecordReader& reader) {
  Issuer issuer;
  issuer.code = reader.text("code");
  issuer.name = reader.text("name");
  issuer.head = reader.optionalText("head", issuer.name);
  issuer.unitCode = reader.text("unit");
  issuer.place = reader.text("place");
  issuer.address = reader.optionalText("address", issuer.head);
  issuer.objectionsTo = reader.optionalText("objections-to");
  issuer.classification = reader.text("classification");
  issuer.zone = readZone(reader);
  issuer.verifyUrl = readVerifyUrl(reader);
  readLook(reader, issuer);
  reader.finish();
  return issuer;
}

}  // namespace letters::detail
