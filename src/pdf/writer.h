// Writes pages as PDF: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) together, based on PDF 1.7 (ISO
// 32000-1).
//
// Meaningful content is tagged with layout's structure; everything else is an artifact. Every font is
// embedded as a subset, every character can be extracted, the colour space is named, the language is
// Indonesian, and the letter's source data is attached.
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

// A document's metadata. Texts are UTF-8.
struct Metadata {
  std::string title;    // "Surat Penyampaian Data Nomor 500.14.4.1/87/35.73.411/2026"
  std::string author;   // the issuing office
  std::string subject;  // hal; may be empty
  std::string creator;  // name and version of the program
  base::Instant created;
  base::TimeZone zone = base::TimeZone::jakarta();
  std::string number{};  // of the letter; may be empty
};

// A file attached to the letter as its source (ISO 19005-3, 6.8).
struct Attachment {
  std::string fileName;
  std::string mimeType;
  std::string description;
  base::Bytes content;
};

// The changes that the first signer allows (DocMDP; ISO 32000-1, table 254). Time-stamps and evidence for
// later verification may always be added. Approval makes no statement; the other two certify.
enum class Permission { Approval = 0, NoChanges = 1, FillAndSign = 2 };

// A place for an electronic signature (ISO 32000-1, 12.8): the signer, and the room in bytes of CMS.
struct Signature {
  std::string signer;  // UTF-8
  std::size_t room = 0;
  Permission permission = Permission::Approval;
};

struct Written {
  base::Bytes bytes;
  // The place of the signature, with "<" and ">"; everything else is signed. Nothing without a signature.
  std::optional<signing::SignaturePlace> place = {};
  std::vector<FontFile> fonts;  // embedded fonts, in the catalogue's order
};

// Immutable; threads may share it. The libraries must outlive it.
class Writer {
 public:
  Writer(const FontLibrary& fonts, const ImageLibrary& images);

  // With a signature, the first frame that is the place of a field becomes a signature field, tagged as a
  // Form. The signed byte ranges are the whole file except the place of the signature. The signing time is
  // the metadata's.
  //
  // The same arguments and libraries give the same bytes. Time and memory grow linearly with the pages.
  // InvalidInput when the text of a QR code is too long, or there is no frame for a signature. InvalidSetup
  // when a font file is missing or differs from the catalogue's digest. Internal when a face lacks a
  // character, which layout should have noticed, or when libharu fails.
  Written write(layout::Pages pages, const Metadata& metadata, const std::vector<Attachment>& attachments,
                const std::optional<Signature>& signature = std::nullopt) const;

 private:
  const FontLibrary& fonts_;
  const ImageLibrary& images_;
  base::Bytes colourProfile_;  // deflated
};

}  // namespace pdf
