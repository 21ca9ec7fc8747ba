// berkas-text-reader: the worker of extraction::Reader, PagePainter and PageComparer. People do not call it.
#include "cage/worker.h"
#include "extraction/detail/office_text.h"
#include "extraction/detail/page_comparison.h"
#include "extraction/detail/pdf_page.h"
#include "extraction/detail/pdf_text.h"
#include "extraction/detail/request.h"
#include "extraction/reader.h"

namespace {

base::Bytes words(base::ByteView message) {
  const extraction::detail::Request request = extraction::detail::requestIn(message);
  return request.form == extraction::Form::Pdf ? extraction::detail::pdfText(request.bytes)
                                               : extraction::detail::officeText(request.bytes);
}

base::Bytes picture(base::ByteView message) {
  const auto order = extraction::detail::orderIn(message);
  const auto painted = order ? extraction::detail::pdfPage(*order) : std::nullopt;
  return painted ? extraction::detail::written(*painted) : base::Bytes();
}

base::Bytes comparison(base::ByteView message) {
  const auto order = extraction::detail::compareOrderIn(message);
  const auto compared = order ? extraction::detail::comparePages(*order) : std::nullopt;
  return compared ? extraction::detail::written(*compared) : base::Bytes();
}

}  // namespace

int main(int argc, char** argv) {
  constexpr int kUsage = 64;  // EX_USAGE of sysexits.h
  return cage::workIfCalled(argc, argv,
                            {{extraction::kReaderWork, {extraction::detail::preparePdfText, words}},
                             {extraction::kPainterWork, {extraction::detail::preparePdfPage, picture}},
                             {extraction::kComparerWork, {extraction::detail::preparePdfPage, comparison}}})
      .value_or(kUsage);
}
