// Adds fonts, images and attached files to a document.
#pragma once

#include <string>
#include <vector>

#include "pdf/detail/haru.h"
#include "pdf/detail/text_writer.h"
#include "pdf/image_library.h"
#include "pdf/writer.h"

namespace pdf::detail {

// Adds composite fonts whose two-byte codes are glyph numbers (ISO 32000-1, 9.7). Returns the entries of a
// page's Font resources. Completes the further subsets.
std::string addFonts(HaruDocument& document, FaceUses& uses, const Deflater& deflate);

// Returns the entries of a page's XObject resources (8.9.5).
std::string addImages(HaruDocument& document, const std::vector<int>& images, const ImageLibrary& library);

// Adds embedded files (7.11.4), related to the document as its source. Returns entries of the catalogue; none
// without attachments.
std::string addAttachments(HaruDocument& document, const std::vector<Attachment>& attachments,
                           const std::string& date, const Deflater& deflate);

}  // namespace pdf::detail
