#include "intake/detail/pdf/pdf_input.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <stdexcept>

namespace intake::detail {
namespace {

constexpr std::size_t kPieceOfPdf = 64 << 10;

bool endsLine(char c) {
  return c == '\r' || c == '\n';
}

}  // namespace

base::ByteView PdfInput::ahead() {
  if (position_ < start_ || position_ >= start_ + piece_.size()) {
    start_ = position_ - position_ % kPieceOfPdf;
    piece_ = zip::bytesAt(source_, start_, kPieceOfPdf);
    if (position_ >= start_ + piece_.size()) return {};
  }
  return base::ByteView(piece_).substr(static_cast<std::size_t>(position_ - start_));
}

// Leaves the position behind the run of line ends; the result is where the run begins, or the end.
qpdf_offset_t PdfInput::findAndSkipNextEOL() {
  for (base::ByteView rest = ahead(); !rest.empty(); rest = ahead()) {
    const std::size_t at = rest.find_first_of("\r\n");
    position_ += std::min(at, rest.size());
    if (at == base::ByteView::npos) continue;
    const auto found = tell();
    for (rest = ahead(); !rest.empty() && endsLine(rest.front()); rest = ahead()) ++position_;
    return found;
  }
  return tell();
}

void PdfInput::seek(qpdf_offset_t offset, int whence) {
  const auto size = static_cast<qpdf_offset_t>(source_.size());
  const qpdf_offset_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? tell() : size;
  if (from + offset < 0) throw std::runtime_error("a seek before the beginning");
  position_ = static_cast<std::uint64_t>(from + offset);
}

std::size_t PdfInput::read(char* to, std::size_t length) {
  last_offset = tell();
  std::size_t done = 0;
  while (done < length) {
    const base::ByteView rest = ahead().substr(0, length - done);
    if (rest.empty()) break;
    std::memcpy(to + done, rest.data(), rest.size());
    position_ += rest.size();
    done += rest.size();
  }
  if (done == 0 && length > 0) {
    position_ = source_.size();
    last_offset = tell();
  }
  return done;
}

}  // namespace intake::detail
