#include "pdf/detail/text_writer.h"

#include <cmath>

#include "base/utf8.h"
#include "pdf/detail/syntax.h"

namespace pdf::detail {
namespace {

// Appends a glyph's number to a string, as two bytes (ISO 32000-1, 7.3.4.2 and 9.7.6.2).
void appendGlyph(std::string& out, GlyphId glyph) {
  char bytes[4];
  std::size_t size = 0;
  for (const int byte : {glyph >> 8, glyph & 0xFF}) {
    const char c = static_cast<char>(byte);
    if (c == '(' || c == ')' || c == '\\' || c == '\r') bytes[size++] = '\\';
    bytes[size++] = c == '\r' ? 'r' : c;
  }
  out.append(bytes, size);
}

char32_t nextCodePoint(std::string_view text, std::size_t& offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  return first < 0x80 ? (++offset, first) : base::nextCodePoint(text, offset);
}

// The end of the marks that begin at `offset`.
std::size_t endOfMarks(std::string_view text, std::size_t offset) {
  constexpr unsigned char kLeastLead = 0xCC;  // of U+0300 in UTF-8
  while (offset < text.size() && static_cast<unsigned char>(text[offset]) >= kLeastLead) {
    std::size_t next = offset;
    if (!isPlacedMark(base::nextCodePoint(text, next))) break;
    offset = next;
  }
  return offset;
}

}  // namespace

void TextWriter::show(const Typeface& typeface, double x, double y, std::string_view text,
                      double extraPerSpace) {
  out_ += "BT ";
  appendNumbers(out_, {x, y});
  out_ += "Td ";
  use(typeface);
  spaceShift_ = std::lround(-extraPerSpace * 1000 / static_cast<double>(typeface.size));
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t codePoint = nextCodePoint(text, offset);
    const std::size_t end = endOfMarks(text, offset);
    if (end == offset) {
      showCharacter(codePoint);
    } else {
      showCluster(text.substr(start, end - start));
    }
    offset = end;
  }
  closeString();
  out_ += "ET\n";
}

void TextWriter::use(const Typeface& typeface) {
  if (use_ != nullptr && typeface == typeface_) return;
  if (use_ == nullptr || typeface.face != typeface_.face) {
    use_ = &uses_[typeface.face];
    if (use_->prepared == nullptr) use_->prepared = &fonts_.prepared(typeface.face);
  }
  typeface_ = typeface;
  selected_ = 0;
}

// Readers take a raised mark for a line of its own unless an ActualText joins letter and marks (14.9.4).
void TextWriter::showCluster(std::string_view letterAndMarks) {
  closeString();
  out_ += "/Span<</ActualText" + textString(letterAndMarks) + ">>BDC ";
  for (std::size_t offset = 0; offset < letterAndMarks.size();)
    showCharacter(nextCodePoint(letterAndMarks, offset));
  closeString();
  out_ += "EMC ";
}

void TextWriter::showCharacter(char32_t codePoint) {
  GlyphId glyph = use_->prepared->common.find(codePoint);
  const char kind = glyph != 0 ? 'F' : 'X';
  if (glyph == 0) {
    if (!use_->further) use_->further.emplace(use_->prepared->face);
    glyph = use_->further->add(codePoint);
  }
  if (kind != selected_) select(kind);
  if (!isOpen_) out_ += "[(";
  isOpen_ = true;
  if (isPlacedMark(codePoint)) {
    showMark(codePoint, glyph);
    return;
  }
  appendGlyph(out_, glyph);
  letter_ = codePoint;
  letterFace_ = &use_->prepared->face;
  marked_.reset();
  if (codePoint != U' ' || spaceShift_ == 0) return;
  out_ += ')';
  appendInteger(out_, spaceShift_);
  out_ += '(';
}

MarkedLetter TextWriter::letterBefore() const {
  if (letterFace_ == nullptr) return {};
  const GlyphId glyph = letterFace_->glyphFor(letter_);
  return {letterFace_->box(glyph), letterFace_->advance(glyph)};
}

// Moves back to the mark's place, raises, draws, and returns to the pen's position.
void TextWriter::showMark(char32_t codePoint, GlyphId glyph) {
  const TrueTypeFace& face = use_->prepared->face;
  const GlyphId original = face.glyphFor(codePoint);
  if (!marked_) marked_ = letterBefore();
  const auto place = marked_->add(face.box(original));
  out_ += ')';
  appendInteger(out_, place.back);
  out_ += "]TJ ";
  appendNumber(out_, place.rise * static_cast<double>(typeface_.size) / 1000);
  out_ += " Ts[(";
  appendGlyph(out_, glyph);
  out_ += ')';
  appendInteger(out_, face.advance(original) - place.back);
  out_ += "]TJ 0 Ts[(";
}

void TextWriter::select(char kind) {
  closeString();
  if (kind == 'F') use_->common = true;
  out_ += '/';
  out_ += kind;
  appendInteger(out_, static_cast<int>(typeface_.face));
  out_ += ' ';
  appendNumber(out_, static_cast<double>(typeface_.size));
  out_ += " Tf";
  selected_ = kind;
}

void TextWriter::closeString() {
  if (isOpen_) out_ += ")]TJ ";
  isOpen_ = false;
}

}  // namespace pdf::detail
