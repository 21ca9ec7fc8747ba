#include "extraction/detail/pdf_document.h"

#include <poppler-global.h>

namespace extraction::detail {

const base::ByteView kSpecimen =
    "%PDF-1.4\n"
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
    "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
    "4 0 obj<</Length 31>>stream\nBT /F 9 Tf 9 9 Td (Berkas) Tj ET\nendstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";

void preparePdfDocuments() {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  static const auto held = openedPdf(kSpecimen);
}

std::unique_ptr<poppler::document> openedPdf(base::ByteView file) {
  return std::unique_ptr<poppler::document>(
      poppler::document::load_from_raw_data(file.data(), static_cast<int>(file.size())));
}

}  // namespace extraction::detail
