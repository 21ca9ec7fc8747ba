#include "pdfs.h"

#include <zlib.h>

#include <cstdio>

namespace intake_tests {
namespace {

std::string tenDigits(std::size_t number) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%010zu", number);
  return digits;
}

}  // namespace

base::Bytes pdfOf(const PdfParts& parts) {
  std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R" + parts.catalog + ">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R" + parts.page + ">>",
      streamOf("", "q Q")};
  objects.insert(objects.end(), parts.objects.begin(), parts.objects.end());
  base::Bytes file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += tenDigits(file.size()) + " 00000 n \n";
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t start = file.size();
  const std::string size = std::to_string(objects.size() + 1);
  return file + "xref\n0 " + size + "\n" + table + "trailer\n<</Root 1 0 R/Size " + size + parts.trailer +
         ">>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
}

std::string streamOf(const std::string& entries, const base::Bytes& content) {
  return "<<" + entries + "/Length " + std::to_string(content.size()) + ">>\nstream\n" + content +
         "\nendstream";
}

base::Bytes deflated(const base::Bytes& content) {
  uLongf size = ::compressBound(static_cast<uLong>(content.size()));
  base::Bytes packed(size, '\0');
  ::compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(content.data()),
              static_cast<uLong>(content.size()), 9);
  packed.resize(size);
  return packed;
}

}  // namespace intake_tests
