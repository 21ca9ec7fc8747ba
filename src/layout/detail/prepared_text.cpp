#include "layout/detail/prepared_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "layout/detail/fit.h"

namespace layout::detail {
namespace {

constexpr char32_t kNoBreakSpace = 0xA0;

bool isDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

// Letters of any script; U+2000 to U+206F are blanks, dashes, quotes and invisible marks.
bool isLetter(char32_t c) {
  if (c < 0x80) return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z';
  return c >= 0xC0 && (c < 0x2000 || c > 0x206F) && !base::isCombiningMark(c);
}

// As in UAX 14: no break between a hyphen and a number (HY × NU); after a dash there may be one (BA).
bool mayBreakBetween(char32_t before, char32_t after) {
  if (before == U'-' || before == 0x2010) return isLetter(after);
  if (before == 0x2013 || before == 0x2014) return isLetter(after) || isDigit(after);
  return false;
}

class Preparation {
 public:
  Preparation(Typecase& typecase, PreparedText& text) : typecase_(typecase), text_(text) { text_.clear(); }

  void add(const Run& run) {
    style_ = &run.style;
    drawer_ = &typecase_.drawer(run.style.font);
    pieceOpen_ = false;
    for (std::size_t offset = 0; offset < run.text.size();) {
      const std::size_t start = offset;
      const auto first = static_cast<unsigned char>(run.text[offset]);
      const char32_t codePoint = first < 0x80 ? (++offset, first) : base::nextCodePoint(run.text, offset);
      if (codePoint == U' ' || codePoint == kNoBreakSpace) {
        endWithBlank(codePoint == U' ' ? After::Blank : After::Tie);
      } else if (codePoint == U'\n') {
        endLine();
      } else {
        addCharacter(codePoint, run.text, start, offset - start);
      }
    }
    closePiece();
  }

  void finish() {
    const bool empty = text_.words.size() == stretchBegin();
    if (!empty || text_.stretchEnds.empty()) endLine();
    text_.addUp();
  }

 private:
  std::size_t stretchBegin() const { return text_.stretchEnds.empty() ? 0 : text_.stretchEnds.back(); }

  void addCharacter(char32_t codePoint, std::string_view text, std::size_t start, std::size_t size) {
    if (wordOpen_ && mayBreakBetween(previous_, codePoint) && text_.words.back().characters > 1) {
      endWord(After::Inside);
    }
    if (!wordOpen_) openWord();
    const Glyph glyph = drawer_->glyph(codePoint, text, start);
    if (!pieceOpen_ || glyph.face != text_.pieces.back().face) openPiece(text.substr(start, 0), glyph.face);
    Piece& piece = text_.pieces.back();
    piece.text = {piece.text.data(), piece.text.size() + size};
    units_ += glyph.advance;
    ++text_.words.back().characters;
    previous_ = codePoint;
  }

  void openWord() {
    Word word;
    word.firstPiece = static_cast<std::uint32_t>(text_.pieces.size());
    text_.words.push_back(word);
    wordOpen_ = true;
  }

  void openPiece(std::string_view at, FaceId face) {
    closePiece();
    text_.pieces.push_back({at, style_, face, 0});
    pieceOpen_ = true;
  }

  void closePiece() {
    if (pieceOpen_) {
      Piece& piece = text_.pieces.back();
      piece.width = units_ * piece.style->size / 1000;
      text_.words.back().width += piece.width;
    }
    units_ = 0;
    pieceOpen_ = false;
  }

  void endWord(After after) {
    closePiece();
    Word& word = text_.words.back();
    word.endPiece = static_cast<std::uint32_t>(text_.pieces.size());
    word.after = after;
    wordOpen_ = false;
  }

  void endWithBlank(After after) {
    if (!wordOpen_) return;
    endWord(after);
    const Glyph blank = drawer_->blank();
    Word& word = text_.words.back();
    word.blankFace = blank.face;
    word.blankStyle = style_;
    word.blankWidth = blank.advance * style_->size / 1000;
  }

  void endLine() {
    if (wordOpen_) endWord(After::End);
    if (text_.words.size() > stretchBegin()) {
      text_.words.back().after = After::End;
      text_.words.back().blankWidth = 0;
    }
    text_.stretchEnds.push_back(static_cast<std::uint32_t>(text_.words.size()));
  }

  Typecase& typecase_;
  PreparedText& text_;
  const TextStyle* style_ = nullptr;
  Drawer* drawer_ = nullptr;
  bool wordOpen_ = false;
  bool pieceOpen_ = false;
  char32_t previous_ = 0;
  double units_ = 0;  // width of the open piece in 1/1000 of its size
};

}  // namespace

void PreparedText::clear() {
  pieces.clear();
  words.clear();
  stretchEnds.clear();
  widest = 0;
  widestTied = 0;
  longest = 0;
}

void PreparedText::addUp() {
  double start = 0;
  double blanks = 0;
  std::uint32_t count = 0;
  std::uint32_t characters = 0;
  double tied = 0;
  widest = 0;
  widestTied = 0;
  longest = 0;
  for (Word& word : words) {
    word.start = start;
    word.blanksBefore = blanks;
    word.blankCount = count;
    start += word.width + word.blankWidth;
    blanks += word.blankWidth;
    count += hasBlank(word.after) ? 1 : 0;
    widest = std::max(widest, word.width);
    tied += word.width;
    widestTied = std::max(widestTied, tied);
    tied = word.after == After::Tie ? tied + word.blankWidth : 0;
    characters += word.characters;
    longest = std::max(longest, characters);
    if (word.after != After::Inside) characters = 0;
  }
}

void loosenTies(PreparedText& text, double measure) {
  if (text.widestTied <= measure + kFitTolerance) return;
  double tied = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    tied += text.words[i].width;
    if (text.words[i].after == After::Tie) {
      tied += text.words[i].blankWidth;
      continue;
    }
    for (; first < i && tied > measure + kFitTolerance; ++first) text.words[first].after = After::Blank;
    first = i + 1;
    tied = 0;
  }
}

void prepare(const std::vector<Run>& runs, Typecase& typecase, PreparedText& text) {
  Preparation preparation(typecase, text);
  for (const Run& run : runs) preparation.add(run);
  preparation.finish();
}

}  // namespace layout::detail
