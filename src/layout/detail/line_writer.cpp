#include "layout/detail/line_writer.h"

namespace layout::detail {
namespace {

class LineWriter {
 public:
  LineWriter(const LinePlace& place, double extra, std::size_t expected, Typecase& typecase,
             std::vector<Item>& items)
      : place_(place), extra_(extra), expected_(expected), x_(place.x), typecase_(typecase), items_(items) {}

  void add(std::string_view text, const TextStyle& style, FaceId face, double width) {
    if (style.underline != (underlined_ != nullptr)) endUnderline();
    if (style.underline && underlined_ == nullptr) beginUnderline(style, face);
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
      if (text.face == face && text.size == static_cast<float>(style.size) && text.gray == style.gray) {
        return text;
      }
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
    text.text.reserve(open_ ? 0 : expected_);
    current_ = items_.size() - 1;
    open_ = true;
    return text;
  }

  void beginUnderline(const TextStyle& style, FaceId face) {
    underlined_ = &style;
    underlineFace_ = face;
    underlineStart_ = x_;
  }

  void endUnderline() {
    if (underlined_ == nullptr) return;
    const FaceMeasures measures = typecase_.measures(underlineFace_);
    const double em = underlined_->size / 1000;
    const double y = place_.baseline - measures.underlinePosition * em;
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
    if (i + 1 < line.end && word.after == After::Blank) {
      writer.add(" ", *word.blankStyle, word.blankFace, word.blankWidth + line.extra);
    }
  }
  writer.finish(goesOn);
}

}  // namespace layout::detail
