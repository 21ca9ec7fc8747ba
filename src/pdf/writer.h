// Pages to PDF: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once, on the base of PDF 1.7 (ISO
// 32000-1).
#pragma once

#include <string>
#include <vector>

#include "base/instant.h"
#include "layout/pages.h"
#include "pdf/font_library.h"
#include "pdf/image_library.h"

namespace pdf {

struct Metadata {
  std::string
      title;  // as a reader's window shows it: "Surat Penyampaian Data Nomor 500.14.4.1/87/35.73.411/2026"
  std::string author;   // the issuing office
  std::string subject;  // hal
  std::string creator;  // name and version of the program
  base::Instant created;
  base::TimeZone zone = base::TimeZone::jakarta();
};

// A file that travels inside of the letter (ISO 19005-3, 6.8), related to it as its source.
struct Attachment {
  std::string fileName;  // ASCII
  std::string mimeType;
  std::string description;
  base::Bytes content;
};

struct Written {
  base::Bytes bytes;
  std::vector<FontFile> fonts;  // those used, by name
};

// The same arguments give the same bytes. Thread-safe as the libraries are.
// Internal when a character reaches it for which its face has no glyph: layout has looked before.
Written write(const layout::Pages& pages, const Metadata& metadata,
              const std::vector<Attachment>& attachments, const FontLibrary& fonts,
              const ImageLibrary& images);

}  // namespace pdf
