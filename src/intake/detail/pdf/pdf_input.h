// A source, as qpdf reads it.
#pragma once

#include <qpdf/InputSource.hh>

#include "zip/source.h"

namespace intake::detail {

// The source must outlive it.
class PdfInput final : public InputSource {
 public:
  explicit PdfInput(const zip::Source& source) : source_(source) {}

  qpdf_offset_t findAndSkipNextEOL() override;
  const std::string& getName() const override { return name_; }
  qpdf_offset_t tell() override { return static_cast<qpdf_offset_t>(position_); }
  void seek(qpdf_offset_t offset, int whence) override;
  void rewind() override { position_ = 0; }
  std::size_t read(char* to, std::size_t length) override;
  void unreadCh(char) override { --position_; }

 private:
  // What is known of the bytes from position_ on; empty at the end.
  base::ByteView ahead();

  const zip::Source& source_;
  std::string name_ = "pdf";
  std::uint64_t position_ = 0;
  base::Bytes piece_;
  std::uint64_t start_ = 0;  // of the piece
};

}  // namespace intake::detail
