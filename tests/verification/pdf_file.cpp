#include "pdf_file.h"

#include <algorithm>
#include <cstdio>

#include "base/error.h"
#include "crypto/digest.h"
#include "pki.h"
#include "signing/cms.h"

namespace verification_tests {
namespace {

constexpr std::size_t kRoom = 6000;  // bytes of CMS or token
const std::string kOpenRanges = "[0 0000000000 0000000000 0000000000]";

using Offsets = std::map<int, std::size_t>;

Offsets writeObjects(base::Bytes& pdf, const Objects& objects) {
  Offsets offsets;
  for (const auto& [number, body] : objects) {
    offsets[number] = pdf.size();
    pdf += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
  }
  return offsets;
}

std::string entry(std::size_t offset, int generation, char kind) {
  char text[32];
  std::snprintf(text, sizeof text, "%010zu %05d %c \n", offset, generation, kind);
  return text;
}

void writeTable(base::Bytes& pdf, const Offsets& offsets, const std::vector<int>& freed,
                const std::string& trailer) {
  pdf += "xref\n0 1\n" + entry(0, 65535, 'f');
  for (const int number : freed) pdf += std::to_string(number) + " 1\n" + entry(0, 1, 'f');
  for (const auto& [number, offset] : offsets) pdf += std::to_string(number) + " 1\n" + entry(offset, 0, 'n');
  pdf += "trailer\n<</Size 200" + trailer + ">>\n";
}

void writeStream(base::Bytes& pdf, Offsets offsets, const std::string& trailer) {
  constexpr int kItself = 199;
  offsets[kItself] = pdf.size();
  std::string index;
  std::string rows;
  for (const auto& [number, offset] : offsets) {
    index += std::to_string(number) + " 1 ";
    rows += '\1';
    for (int shift = 24; shift >= 0; shift -= 8)
      rows += static_cast<char>(offset >> static_cast<unsigned>(shift) & 0xFFU);
    rows += '\0';
  }
  pdf += "199 0 obj\n" + stream("/Type/XRef/W[1 4 1]/Index[" + index + "]/Size 200" + trailer, rows) +
         "\nendobj\n";
}

base::Bytes withRevision(base::Bytes pdf, const Objects& objects, const std::string& trailer, Section section,
                         const std::vector<int>& freed) {
  const Offsets offsets = writeObjects(pdf, objects);
  const std::size_t start = pdf.size();
  if (section == Section::Table)
    writeTable(pdf, offsets, freed, trailer);
  else
    writeStream(pdf, offsets, trailer);
  return pdf + "startxref\n" + std::to_string(start) + "\n%%EOF\n";
}

struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Writes the ranges around the last signature's place.
Place openPlace(base::Bytes& pdf) {
  const std::size_t ranges = pdf.rfind(kOpenRanges);
  base::require(ranges != base::Bytes::npos, "a file has no place for a signature");
  Place place;
  place.begin = pdf.find('<', ranges);
  place.end = pdf.find('>', place.begin) + 1;
  char text[64];
  std::snprintf(text, sizeof text, "[0 %010zu %010zu %010zu]", place.begin, place.end,
                pdf.size() - place.end);
  pdf.replace(ranges, kOpenRanges.size(), text);
  return place;
}

base::Bytes signedBytes(const base::Bytes& pdf, const Place& place) {
  return pdf.substr(0, place.begin) + pdf.substr(place.end);
}

base::Bytes put(base::Bytes pdf, const Place& place, const base::Bytes& contents) {
  const std::string digits = base::hex(contents);
  base::require(digits.size() <= place.end - place.begin - 2, "a signature is larger than its place");
  return pdf.replace(place.begin + 1, digits.size(), digits);
}

base::Bytes cmsOf(const signing::DigestSigner& signer, const base::Bytes& digest, Stamp stamp) {
  const auto cms = signing::signCms(signer, digest);
  switch (stamp) {
    case Stamp::None:
      return cms.der();
    case Stamp::OfThis:
      return cms.der(Pki::shared().timeStamp(cms.signature));
    case Stamp::OfAnother:
      return cms.der(Pki::shared().timeStamp("another signature"));
  }
  throw base::Internal("no such stamp");
}

}  // namespace

const std::string kSignatureHere =
    "/ByteRange" + kOpenRanges + "/Contents<" + std::string(2 * kRoom, '0') + ">";

std::string stream(const std::string& entries, const std::string& content) {
  return "<<" + entries + "/Length " + std::to_string(content.size()) + ">>\nstream\n" + content +
         "\nendstream";
}

Objects joined(Objects one, const Objects& other) {
  for (const auto& [number, body] : other) one[number] = body;
  return one;
}

base::Bytes written(const Objects& objects, const std::string& trailer, Section section) {
  return withRevision("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", objects, trailer, section, {});
}

base::Bytes appended(const base::Bytes& pdf, const Objects& objects, const std::string& trailer,
                     Section section, const std::vector<int>& freed) {
  return withRevision(pdf, objects, trailer + "/Prev " + std::to_string(lastSection(pdf)), section, freed);
}

base::Bytes sealed(base::Bytes pdf, const signing::DigestSigner& signer, Stamp stamp) {
  const Place place = openPlace(pdf);
  const auto algorithm = signing::digestOf(signer.certificates().front().keyKind());
  return put(pdf, place, cmsOf(signer, crypto::digest(algorithm, signedBytes(pdf, place)), stamp));
}

base::Bytes stamped(base::Bytes pdf) {
  const Place place = openPlace(pdf);
  return put(pdf, place, Pki::shared().timeStamp(signedBytes(pdf, place)));
}

base::Bytes filled(base::Bytes pdf, const base::Bytes& contents) {
  const Place place = openPlace(pdf);
  return put(pdf, place, contents);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::size_t lastSection(const base::Bytes& pdf) {
  return std::stoul(pdf.substr(pdf.rfind("startxref") + 9));
}

}  // namespace verification_tests
