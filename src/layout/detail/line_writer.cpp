#include "layout/detail/line_writer.h"

#include <algorithm>

#include "base/utf8.h"

namespace layout::detail {
namespace {

constexpr double kBelowMarks = 1;  // from a mark to the middle of an underline, in thicknesses

class LineWriter {
 public:
  LineWriter(const LinePlace& place, double extra, std::size_t expected, Typecase& typecase,
             std::vector<Item>& items)
      : place_(place), extra_(extra), expected_(expected), x_(place.x), typecase_(typecase), items_(items) {}

  void add(std::string_view text, const TextStyle& style, FaceId face, double width) {
    if (style.underline != (underlined_ != nullptr)) endUnderline();
    if (style.underline && underlined_ == nullptr) beginUnderline(style, face);
    if (style.underline) deepest_ = std::min(deepest_, deepestMark(text, face) * style.size / 1000);
    textFor(style, face).text.append(text);
    x_ += width;
  }

  void finish(bool goesOn) {
    endUnderline();
    if (goesOn && open_) std::get<Text>(items_[current_]).text.push_back(' ');
  }

 private:
  Text& textFor(const TextStyle& style, FaceId face) {
    if (open_) {
      Text& text = std::get<Text>(items_[current_]);
      const bool isSame = text.face == face && text.size == static_cast<float>(style.size) &&
                          text.gray == style.gray && text.link == style.link;
      if (isSame) return text;
    }
    return openText(style, face);
  }

  Text& openText(const TextStyle& style, FaceId face) {
    Text& text = std::get<Text>(items_.emplace_back(std::in_place_type<Text>));
    text.node = place_.node;
    text.x = x_;
    text.y = place_.baseline;
    text.face = face;
    text.size = static_cast<float>(style.size);
    text.gray = style.gray;
    text.extraPerSpace = extra_;
    text.link = style.link;
    text.text.reserve(open_ ? 0 : expected_);
    current_ = items_.size() - 1;
    open_ = true;
    return text;
  }

  void beginUnderline(const TextStyle& style, FaceId face) {
    underlined_ = &style;
    underlineFace_ = face;
    underlineStart_ = x_;
    deepest_ = 0;
  }

  // Of letters with marks; the tails of g and y may cross a line, a dot below must not vanish in it.
  int deepestMark(std::string_view text, FaceId face) const {
    int deepest = 0;
    for (std::size_t offset = 0; offset < text.size();) {
      const auto first = static_cast<unsigned char>(text[offset]);
      const char32_t c = first < 0x80 ? (++offset, U' ') : base::nextCodePoint(text, offset);
      if (c >= 0x80) deepest = std::min(deepest, typecase_.bottom(face, c));
    }
    return deepest;
  }

  void endUnderline() {
    if (underlined_ == nullptr) return;
    const FaceMeasures measures = typecase_.measures(underlineFace_);
    const double em = underlined_->size / 1000;
    const double below = -deepest_ + kBelowMarks * measures.underlineThickness * em;
    const double y = place_.baseline + std::max(-measures.underlinePosition * em, deepest_ < 0 ? below : 0);
    items_.emplace_back(Stroke{underlineStart_, y, x_, y,
                               static_cast<float>(measures.underlineThickness * em), underlined_->gray});
    underlined_ = nullptr;
  }

  LinePlace place_;
  double extra_;
  std::size_t expected_;  // bytes of the line's first text, for one allocation
  double x_;
  Typecase& typecase_;
  std::vector<Item>& items_;
  bool open_ = false;
  std::size_t current_ = 0;
  const TextStyle* underlined_ = nullptr;
  FaceId underlineFace_{};
  double underlineStart_ = 0;
  double deepest_ = 0;  // of the marks above the line, in points below the baseline, negative
};

std::size_t bytesOf(const PreparedText& text, const Line& line, bool goesOn) {
  std::size_t bytes = goesOn ? 1 : 0;
  for (std::uint32_t i = line.first; i < line.end; ++i) {
    const Word& word = text.words[i];
    for (std::uint32_t k = word.firstPiece; k < word.endPiece; ++k) bytes += text.pieces[k].text.size();
    bytes += i + 1 < line.end ? 1 : 0;
  }
  return bytes;
}

}  // namespace

void writeLine(const PreparedText& text, const Line& line, const LinePlace& place, Typecase& typecase,
               std::vector<Item>& items) {
  if (line.first == line.end) return;
  const bool goesOn = line.end < text.words.size() && text.words[line.end - 1].after != After::Inside;
  LineWriter writer(place, line.extra, bytesOf(text, line, goesOn), typecase, items);
  for (std::uint32_t i = line.first; i < line.end; ++i) {
    const Word& word = text.words[i];
    for (std::uint32_t k = word.firstPiece; k < word.endPiece; ++k) {
      const Piece& piece = text.pieces[k];
      writer.add(piece.text, *piece.style, piece.face, piece.width);
    }
    if (i + 1 < line.end && hasBlank(word.after)) {
      writer.add(" ", *word.blankStyle, word.blankFace, word.blankWidth + line.extra);
    }
  }
  writer.finish(goesOn);
}

}  // namespace layout::detail
