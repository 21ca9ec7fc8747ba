#include "letters/letter_data.h"

#include <charconv>

namespace letters {
namespace {

using xml::Element;

// In the fewest digits: 11, 10.5.
std::string plain(double value) {
  char digits[32];
  const auto result = std::to_chars(digits, digits + sizeof digits, value);
  return {digits, result.ptr};
}

void appendKop(Element& data, const Issuer& issuer) {
  Element& kop = data.append(Element("kop"));
  kop.appendIfAny("logo", issuer.logo);
  if (!issuer.logo.empty()) kop.appendIfAny("keterangan", issuer.logoAlternative);
  for (const KopLine& line : issuer.kop) {
    Element& element = kop.append(Element("baris", line.text));
    element.setAttribute("ukuran", plain(line.size));
    element.setAttribute("tebal", line.bold ? "ya" : "tidak");
  }
}

void appendLook(Element& data, const Issuer& issuer) {
  Element& look = data.append(Element("tampilan"));
  look.setAttribute("kertas", issuer.paper == Paper::F4 ? "F4" : "A4");
  look.setAttribute("huruf", issuer.font);
  look.setAttribute("ukuran", plain(issuer.fontSize));
  look.setAttribute("jarak", plain(issuer.leading));
  look.setAttribute("atas", plain(issuer.margins.top));
  look.setAttribute("kanan", plain(issuer.margins.right));
  look.setAttribute("bawah", plain(issuer.margins.bottom));
  look.setAttribute("kiri", plain(issuer.margins.left));
  look.appendIfAny("kaki", issuer.footer);
  look.appendIfAny("kaki-tte", issuer.signedFooter);
}

void appendLines(std::vector<std::string>& lines, const std::vector<std::string>& more) {
  lines.insert(lines.end(), more.begin(), more.end());
}

}  // namespace

void appendIssuer(Element& data, const Issuer& issuer) {
  appendKop(data, issuer);
  appendLook(data, issuer);
  Element& office = data.append(Element("penerbit"));
  office.append(Element("nama", issuer.name));
  office.append(Element("tempat", issuer.place));
  office.appendIfAny("alamat", issuer.address);
  office.appendIfAny("pimpinan", issuer.head);
  office.appendIfAny("keberatan", issuer.objectionsTo);
}

PostLines postLines(const Signatory& signatory) {
  PostLines post{"", signatory.post};
  if (signatory.manner == Manner::AtasNama || signatory.manner == Manner::UntukBeliau) {
    post.prefix = nameOf(Manner::AtasNama);
    appendLines(post.lines, signatory.delegate);
    if (signatory.manner == Manner::UntukBeliau) post.lines.emplace_back(nameOf(Manner::UntukBeliau));
    appendLines(post.lines, signatory.position);
  } else if (signatory.manner != Manner::Own) {
    post.prefix = nameOf(signatory.manner);
  }
  if (!post.lines.empty()) post.lines.back() += ",";
  return post;
}

void appendSignatory(Element& data, const Signatory& signatory) {
  const PostLines post = postLines(signatory);
  Element& element = data.append(Element("penandatangan"));
  element.appendIfAny("awalan", std::string(post.prefix));
  for (const std::string& line : post.lines) element.append(Element("jabatan", line));
  element.append(Element("nama", signatory.name));
  element.appendIfAny("pangkat", signatory.rank);
  element.appendIfAny("nip", signatory.nip);
}

void appendNature(Element& letter, const Nature& nature) {
  letter.appendIfAny("keamanan", nature.security);
  letter.appendIfAny("urgensi", nature.urgency);
}

}  // namespace letters
