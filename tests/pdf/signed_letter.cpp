#include "pdf/signed_letter.h"

#include "pdf/sample_letter.h"
#include "signing/cms.h"

namespace pdf_tests {
namespace {

layout::Document withBox() {
  layout::Document document = sample::letter();
  layout::Group box;
  box.frame = true;
  box.field = "Tanda tangan elektronik Kepala Dinas";
  box.blocks.push_back({layout::Space{40}});
  layout::Paragraph words;
  words.runs = {{"Ditandatangani secara elektronik", document.page.pageNumberStyle}};
  box.blocks.push_back({words});
  document.blocks.push_back({box});
  return document;
}

}  // namespace

pdf::Written signedLetter(const Press& press, const signing::DigestSigner& signer,
                          pdf::Permission permission) {
  return press.writer().write(press.pages(withBox()), metadata(),
                              {{"data.xml", "text/xml", "Data", "<data/>"}},
                              pdf::Signature{"Ḥasan Contoh", signing::longestCms(signer), permission});
}

}  // namespace pdf_tests
