#include "extraction/detail/pdf_text.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>

#include "extraction/text.h"

namespace extraction::detail {
namespace {

// A PDF of one page with one word.
constexpr base::ByteView kSpecimen =
    "%PDF-1.4\n"
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
    "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
    "4 0 obj<</Length 31>>stream\nBT /F 9 Tf 9 9 Td (Berkas) Tj ET\nendstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";

std::unique_ptr<poppler::document> opened(base::ByteView file) {
  return std::unique_ptr<poppler::document>(
      poppler::document::load_from_raw_data(file.data(), static_cast<int>(file.size())));
}

}  // namespace

// Poppler keeps its loaded data only while a document is open.
void preparePdfText() {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  static const auto held = opened(kSpecimen);
  pdfText(kSpecimen);
}

std::string pdfText(base::ByteView file) {
  const auto document = opened(file);
  std::string words;
  if (!document || document->is_locked()) return words;
  for (int number = 0; number < document->pages() && words.size() < 2 * kMostText; ++number) {
    const std::unique_ptr<poppler::page> page(document->create_page(number));
    if (!page) continue;
    const poppler::byte_array text = page->text({}, poppler::page::non_raw_non_physical_layout).to_utf8();
    words.append(text.data(), text.size());
    words += '\n';
  }
  return words;
}

}  // namespace extraction::detail
