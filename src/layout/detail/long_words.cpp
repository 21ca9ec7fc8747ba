#include "layout/detail/long_words.h"

#include <cmath>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "layout/detail/fit.h"

namespace layout::detail {
namespace {

struct Character {
  std::uint32_t piece = 0;
  std::string_view text;
  double width = 0;
  bool separator = false;  // a line may end after it
  bool mark = false;       // must not be separated from the character before it
};

bool isSeparator(char32_t codePoint, std::string_view among) {
  return codePoint < 0x80 && among.find(static_cast<char>(codePoint)) != std::string_view::npos;
}

void appendCharacters(const PreparedText& text, std::uint32_t index, std::string_view separators,
                      Typecase& typecase, std::vector<Character>& characters) {
  const Piece& piece = text.pieces[index];
  Drawer& drawer = typecase.drawer(piece.style->font);
  for (std::size_t offset = 0; offset < piece.text.size();) {
    const std::size_t start = offset;
    const char32_t codePoint = base::nextCodePoint(piece.text, offset);
    const double width = drawer.glyph(codePoint, piece.text, start).advance * piece.style->size / 1000;
    characters.push_back({index, piece.text.substr(start, offset - start), width,
                          isSeparator(codePoint, separators), base::isCombiningMark(codePoint)});
  }
}

class Division {
 public:
  Division(PreparedText& text, double measure, Typecase& typecase)
      : text_(text), measure_(measure), typecase_(typecase) {}

  void run() {
    std::uint32_t from = 0;
    for (std::uint32_t& end : text_.stretchEnds) {
      while (from < end) from = divideWhole(from);
      end = static_cast<std::uint32_t>(divided_.size());
    }
    text_.words.swap(divided_);
    text_.addUp();
  }

 private:
  // Divides the text between two blanks, which hyphens may have split into several words. Returns its end.
  std::uint32_t divideWhole(std::uint32_t first) {
    std::uint32_t end = first;
    std::uint32_t characters = 0;
    do {
      characters += text_.words[end].characters;
    } while (text_.words[end++].after == After::Inside);
    for (std::uint32_t i = first; i < end; ++i) divide(text_.words[i], characters > kLongWord);
    return end;
  }

  void divide(const Word& word, bool isLong) {
    const bool tooWide = word.width > measure_ + kFitTolerance;
    if (!tooWide && !isLong) {
      divided_.push_back(word);
      return;
    }
    collect(word, tooWide ? "/.-_" : "/");
    std::size_t begin = 0;
    for (std::size_t i = 0; i < characters_.size(); ++i) {
      if (i + 1 < characters_.size() && !endsPart(i)) continue;
      addPart(begin, i + 1);
      begin = i + 1;
    }
    Word& last = divided_.back();
    last.after = word.after;
    last.blankFace = word.blankFace;
    last.blankStyle = word.blankStyle;
    last.blankWidth = word.blankWidth;
  }

  void collect(const Word& word, std::string_view separators) {
    characters_.clear();
    for (std::uint32_t i = word.firstPiece; i < word.endPiece; ++i) {
      appendCharacters(text_, i, separators, typecase_, characters_);
    }
  }

  // "https://" stays together.
  bool endsPart(std::size_t i) const {
    return characters_[i].separator && !characters_[i + 1].separator && !characters_[i + 1].mark;
  }

  double width(std::size_t begin, std::size_t end) const {
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) sum += characters_[i].width;
    return sum;
  }

  void addPart(std::size_t begin, std::size_t end) {
    const double whole = width(begin, end);
    if (whole <= measure_ + kFitTolerance) {
      addWord(begin, end);
    } else {
      cut(begin, end, whole / std::ceil(whole / measure_));
    }
  }

  // Cuts into words of about `target` width: the character that reaches it is the last of its word, if it
  // fits.
  void cut(std::size_t begin, std::size_t end, double target) {
    std::size_t first = begin;
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (!characters_[i].mark) {
        const double next = widthWithMarks(i, end);
        const bool full = sum >= target - kFitTolerance || sum + next > measure_ + kFitTolerance;
        if (full && i > first) addWord(std::exchange(first, i), i);
        if (first == i) sum = 0;
        if (next > measure_ + kFitTolerance) reportTooWide(characters_[i]);
      }
      sum += characters_[i].width;
    }
    addWord(first, end);
  }

  double widthWithMarks(std::size_t i, std::size_t end) const {
    std::size_t next = i + 1;
    while (next < end && characters_[next].mark) ++next;
    return width(i, next);
  }

  void reportTooWide(const Character& character) {
    typecase_.findings().add(
        base::Message("layout.wide-character", {{"character", character.text}, {"width", points(measure_)}}));
  }

  void addWord(std::size_t begin, std::size_t end) {
    Word word;
    word.after = After::Inside;
    word.firstPiece = static_cast<std::uint32_t>(text_.pieces.size());
    for (std::size_t i = begin; i < end; ++i) {
      addCharacter(characters_[i], i == begin ? nullptr : &characters_[i - 1]);
    }
    word.endPiece = static_cast<std::uint32_t>(text_.pieces.size());
    word.characters = static_cast<std::uint32_t>(end - begin);
    word.width = width(begin, end);
    divided_.push_back(word);
  }

  void addCharacter(const Character& character, const Character* before) {
    if (before != nullptr && before->piece == character.piece) {
      Piece& piece = text_.pieces.back();
      piece.text = {piece.text.data(), piece.text.size() + character.text.size()};
      piece.width += character.width;
    } else {
      Piece piece = text_.pieces[character.piece];
      piece.text = character.text;
      piece.width = character.width;
      text_.pieces.push_back(piece);
    }
  }

  PreparedText& text_;
  double measure_;
  Typecase& typecase_;
  std::vector<Word> divided_;
  std::vector<Character> characters_;
};

}  // namespace

void divideLongWords(PreparedText& text, double measure, Typecase& typecase) {
  if (text.widest <= measure + kFitTolerance && text.longest <= kLongWord) return;
  Division(text, measure, typecase).run();
}

}  // namespace layout::detail
