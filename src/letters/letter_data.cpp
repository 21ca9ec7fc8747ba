#include "letters/letter_data.h"

#include <charconv>

namespace letters {
namespace {

// The shortest digits: 11, 10.5.
std::string plain(double value) {
  char digits[32];
  const auto result = std::to_chars(digits, digits + sizeof digits, value);
  return {digits, result.ptr};
}

void appendIfAny(xml::Element& parent, const char* name, const std::string& text) {
  if (!text.empty()) parent.append(xml::Element(name, text));
}

// "a.n. " before the first of the lines.
void appendPost(std::vector<std::string>& lines, const char* prefix, const std::vector<std::string>& post) {
  for (const std::string& line : post) lines.push_back(&line == &post.front() ? prefix + line : line);
}

}  // namespace

void appendIssuer(xml::Element& data, const Issuer& issuer) {
  xml::Element& kop = data.append(xml::Element("kop"));
  appendIfAny(kop, "logo", issuer.logo);
  if (!issuer.logo.empty()) kop.append(xml::Element("keterangan", issuer.logoAlternative));
  for (const KopLine& line : issuer.kop) {
    xml::Element& element = kop.append(xml::Element("baris", line.text));
    element.setAttribute("ukuran", plain(line.size));
    element.setAttribute("tebal", line.bold ? "ya" : "tidak");
  }
  xml::Element& look = data.append(xml::Element("tampilan"));
  look.setAttribute("kertas", issuer.paper == Paper::F4 ? "F4" : "A4");
  look.setAttribute("huruf", issuer.font);
  look.setAttribute("ukuran", plain(issuer.fontSize));
  look.setAttribute("jarak", plain(issuer.leading));
  if (!issuer.footer.empty()) look.setAttribute("kaki", issuer.footer);
  xml::Element& office = data.append(xml::Element("penerbit"));
  office.append(xml::Element("nama", issuer.name));
  office.append(xml::Element("tempat", issuer.place));
  office.append(xml::Element("alamat", issuer.address));
}

std::vector<std::string> positionLines(const Signatory& signatory) {
  std::vector<std::string> lines;
  switch (signatory.manner) {
    case Manner::Own:
      lines = signatory.post;
      break;
    case Manner::Plt:
      appendPost(lines, "Plt. ", signatory.post);
      break;
    case Manner::Plh:
      appendPost(lines, "Plh. ", signatory.post);
      break;
    case Manner::AtasNama:
    case Manner::UntukBeliau:
      appendPost(lines, "a.n. ", signatory.post);
      if (signatory.manner == Manner::UntukBeliau) lines.emplace_back("u.b.");
      lines.insert(lines.end(), signatory.position.begin(), signatory.position.end());
      break;
  }
  if (!lines.empty()) lines.back() += ",";
  return lines;
}

void appendSignatory(xml::Element& data, const Signatory& signatory) {
  xml::Element& element = data.append(xml::Element("penandatangan"));
  for (const std::string& line : positionLines(signatory)) element.append(xml::Element("jabatan", line));
  element.append(xml::Element("nama", signatory.name));
  appendIfAny(element, "pangkat", signatory.rank);
  appendIfAny(element, "nip", signatory.nip);
}

xml::Element patternData(const std::string& classification, int urut, const Issuer& issuer, base::Date date,
                         const std::string& insertion) {
  xml::Element data("data");
  data.append(xml::Element("klasifikasi", classification));
  data.append(xml::Element("urut", std::to_string(urut)));
  data.append(xml::Element("unit", issuer.unitCode));
  data.append(xml::Element("tanggal", date.iso()));
  data.append(xml::Element("tahun", std::to_string(date.year())));
  appendIfAny(data, "sisipan", insertion);
  return data;
}

}  // namespace letters
