#include "extraction/detail/pdf_text.h"

#include <poppler-page.h>

#include <memory>

#include "extraction/detail/pdf_document.h"
#include "extraction/text.h"

namespace extraction::detail {

void preparePdfText() {
  preparePdfDocuments();
  pdfText(kSpecimen);
}

std::string pdfText(base::ByteView file) {
  const auto document = openedPdf(file);
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
