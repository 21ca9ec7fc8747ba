// Writes text as text-showing operators (ISO 32000-1, 9.4) and records the necessary glyphs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "layout/pages.h"
#include "pdf/detail/mark_placement.h"
#include "pdf/detail/prepared_face.h"
#include "pdf/font_library.h"

namespace pdf::detail {

// A document's use of a face: the prepared subset, characters beyond it, or both. For face 3, the resources
// are /F3 and /X3.
struct FaceUse {
  const PreparedFace* prepared = nullptr;
  bool common = false;
  std::optional<Subset> further;
};
using FaceUses = std::map<layout::FaceId, FaceUse>;

struct Typeface {
  layout::FaceId face{};
  float size = 0;

  bool operator==(const Typeface&) const = default;
};

// The text of one page.
class TextWriter {
 public:
  TextWriter(const FontLibrary& fonts, FaceUses& uses, std::string& out)
      : fonts_(fonts), uses_(uses), out_(out) {}

  // Writes a text object of one line. x and y are the start of the baseline in PDF's coordinates;
  // `extraPerSpace` is in points. A line that begins with a mark continues where the previous one ended.
  void show(const Typeface& typeface, double x, double y, std::string_view text, double extraPerSpace);
  // Call it when the graphics state was restored: the font must be selected anew.
  void forgetFont() { selected_ = 0; }

 private:
  void use(const Typeface& typeface);
  void showCluster(std::string_view letterAndMarks);
  void showCharacter(char32_t codePoint);
  void showMark(char32_t codePoint, GlyphId glyph);
  MarkedLetter letterBefore() const;
  void select(char kind);
  void closeString();

  const FontLibrary& fonts_;
  FaceUses& uses_;
  std::string& out_;
  Typeface typeface_;
  long spaceShift_ = 0;  // per U+0020, to the left, in 1/1000 of the size
  FaceUse* use_ = nullptr;
  char selected_ = 0;  // 'F', 'X', or none
  bool isOpen_ = false;
  char32_t letter_ = 0;  // the last character that is not a mark, and its face
  const TrueTypeFace* letterFace_ = nullptr;
  std::optional<MarkedLetter> marked_;
};

}  // namespace pdf::detail
