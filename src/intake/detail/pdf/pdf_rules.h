// What may not, or should not, stand in a PDF, by the names in its dictionaries (ISO 32000-2).
#pragma once

#include <array>
#include <string_view>

namespace intake::detail {

// A dictionary that has this key, with this value unless it is empty.
struct PdfRule {
  std::string_view key;
  std::string_view value;
  std::string_view code;
};

inline constexpr std::array kPdfRules = {
    // Actions (12.6.4)
    PdfRule{"/S", "/JavaScript", "pdf-javascript"},
    PdfRule{"/JS", "", "pdf-javascript"},
    PdfRule{"/S", "/Launch", "pdf-launch"},
    PdfRule{"/S", "/SubmitForm", "pdf-submit-form"},
    PdfRule{"/S", "/ImportData", "pdf-import-data"},
    PdfRule{"/S", "/GoToR", "pdf-goto-remote"},
    PdfRule{"/S", "/GoToE", "pdf-goto-embedded"},
    PdfRule{"/S", "/Rendition", "pdf-media"},
    PdfRule{"/S", "/Movie", "pdf-media"},
    PdfRule{"/S", "/Sound", "pdf-media"},
    PdfRule{"/S", "/RichMediaExecute", "pdf-media"},
    PdfRule{"/S", "/GoTo3DView", "pdf-media"},
    // Annotations (12.5.6) and media (13)
    PdfRule{"/Subtype", "/RichMedia", "pdf-media"},
    PdfRule{"/Subtype", "/Movie", "pdf-media"},
    PdfRule{"/Subtype", "/Sound", "pdf-media"},
    PdfRule{"/Subtype", "/3D", "pdf-media"},
    PdfRule{"/Type", "/Rendition", "pdf-media"},
    PdfRule{"/RichMediaContent", "", "pdf-media"},
    // Forms (12.7.8)
    PdfRule{"/XFA", "", "pdf-xfa"},
    // Files elsewhere (8.10.4, 7.3.8.2)
    PdfRule{"/Ref", "", "pdf-external-file"},
    PdfRule{"/OPI", "", "pdf-external-file"},
};

// Annotations that people write upon a page (12.5.6): they are comments.
inline constexpr std::array<std::string_view, 10> kPdfComments = {
    "/Text",      "/FreeText", "/Highlight", "/Underline", "/Squiggly",
    "/StrikeOut", "/Stamp",    "/Caret",     "/Ink",       "/Redact"};

// Actions that only turn a page.
inline constexpr std::array<std::string_view, 2> kHarmlessActions = {"/GoTo", "/Thread"};

}  // namespace intake::detail
