// Pages to PDF: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once, on the base of PDF 1.7
// (ISO 32000-1).
//
// What of the pages has a meaning is tagged with the structure that layout gave it; everything else is an
// artifact. Every font is embedded as a subset, every character can be read back, the colour space is named,
// the language is Indonesian, and the data from which the letter was made travels inside of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "layout/pages.h"
#include "pdf/font_library.h"
#include "pdf/image_library.h"
#include "signing/signature_place.h"

namespace pdf {

// What a document says of itself. Texts are UTF-8.
struct Metadata {
  std::string
      title;  // as a reader's window shows it: "Surat Penyampaian Data Nomor 500.14.4.1/87/35.73.411/2026"
  std::string author;   // the issuing office
  std::string subject;  // hal; may be empty
  std::string creator;  // name and version of the program
  base::Instant created;
  base::TimeZone zone = base::TimeZone::jakarta();
  std::string number{};  // of the letter; empty while it has none
};

// A file that travels inside of the letter (ISO 19005-3, 6.8), related to it as its source.
struct Attachment {
  std::string fileName;
  std::string mimeType;
  std::string description;
  base::Bytes content;
};

// What a first signer lets others do to the document (DocMDP; ISO 32000-1, table 254). Time-stamps and
// evidence for later checks may always be added. Approval says nothing of it; the others certify.
enum class Permission { Approval = 0, NoChanges = 1, FillAndSign = 2 };

// An electronic signature that the document is to carry (ISO 32000-1, 12.8): who signs, and how many bytes of
// CMS there must be room for.
struct Signature {
  std::string signer;  // UTF-8
  std::size_t room = 0;
  Permission permission = Permission::Approval;
};

struct Written {
  base::Bytes bytes;
  // Where the signature goes, "<" and ">" included: everything else is what it signs. Nothing without one.
  std::optional<signing::SignaturePlace> place = {};
  std::vector<FontFile> fonts;  // those whose glyphs are in it, in the catalogue's order
};

// Immutable, so that threads may share one. The libraries must outlive it.
class Writer {
 public:
  Writer(const FontLibrary& fonts, const ImageLibrary& images);

  // With a signature, the first frame that is the place of a field becomes a signature field, tagged as a
  // Form; the file names everything but the place of the signature itself as signed. Its time is the
  // metadata's.
  //
  // The same arguments and libraries give the same bytes. Time and memory grow linearly with the pages.
  // InvalidInput when the text of a QR code is too long for one, or a signature has no frame to stand in.
  // InvalidSetup when a font file is missing or is not the one that the catalogue names. Internal when a
  // character reaches it for which its face has no glyph (layout has looked before), and when libharu
  // refuses.
  Written write(layout::Pages pages, const Metadata& metadata, const std::vector<Attachment>& attachments,
                const std::optional<Signature>& signature = std::nullopt) const;

 private:
  const FontLibrary& fonts_;
  const ImageLibrary& images_;
  base::Bytes colourProfile_;  // deflated
};

}  // namespace pdf
