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

void appendIfAny(Element& parent, const char* name, const std::string& text) {
  if (!text.empty()) parent.append(Element(name, text));
}

void appendKop(Element& data, const Issuer& issuer) {
  Element& kop = data.append(Element("kop"));
  appendIfAny(kop, "logo", issuer.logo);
  if (!issuer.logo.empty()) appendIfAny(kop, "keterangan", issuer.logoAlternative);
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
  appendIfAny(look, "kaki", issuer.footer);
  appendIfAny(look, "kaki-tte", issuer.signedFooter);
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
  appendIfAny(office, "alamat", issuer.address);
  appendIfAny(office, "pimpinan", issuer.head);
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
  appendIfAny(element, "awalan", std::string(post.prefix));
  for (const std::string& line : post.lines) element.append(Element("jabatan", line));
  element.append(Element("nama", signatory.name));
  appendIfAny(element, "pangkat", signatory.rank);
  appendIfAny(element, "nip", signatory.nip);
}

void appendNature(Element& letter, const Nature& nature) {
  appendIfAny(letter, "keamanan", nature.security);
  appendIfAny(letter, "urgensi", nature.urgency);
}

}  // namespace letters
