// First step of setting a paragraph: its text as measured words. Next: line_breaks.h chooses the lines,
// line_writer.h places them.
//
// A word here is what no line break divides. Blanks (U+0020), however many, are one blank that belongs to
// the word before it; U+00A0 is a letter like others. A word ends after a hyphen or dash too, when what
// follows begins with a letter ("kerja-sama", not "SHA-256"), and never before a combining mark.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/detail/typecase.h"
#include "layout/document.h"

namespace layout::detail {

// Characters of a word that share face and style. Views the document.
struct Piece {
  std::string_view text;
  const TextStyle* style = nullptr;
  FaceId face{};
  double width = 0;
};

enum class After : std::uint8_t {
  Blank,   // a line may end here and takes the place of the blank
  Inside,  // a line may end here, inside of what the reader calls a word
  End,     // the line ends here: U+000A, or the paragraph's end
};

struct Word {
  std::uint32_t firstPiece = 0;
  std::uint32_t endPiece = 0;
  std::uint32_t characters = 0;
  After after = After::End;
  FaceId blankFace{};
  const TextStyle* blankStyle = nullptr;
  double width = 0;
  double blankWidth = 0;  // 0 unless a blank follows
  // Running sums over all words before this one, of words and blanks, of blanks, and their number: the width
  // of any line is a difference of two.
  double start = 0;
  double blanksBefore = 0;
  std::uint32_t blankCount = 0;
};

struct PreparedText {
  std::vector<Piece> pieces;
  std::vector<Word> words;
  // One past the last word of each stretch that U+000A ends; the last is words.size(). A stretch may be
  // empty.
  std::vector<std::uint32_t> stretchEnds;
  double widest = 0;          // of the words, in points
  std::uint32_t longest = 0;  // what stands between blanks, in characters

  void clear();
  // Computes the running sums and the maxima anew.
  void addUp();
};

// Replaces what `text` held. Linear; allocates only when `text` has never held as much.
void prepare(const std::vector<Run>& runs, Typecase& typecase, PreparedText& text);

}  // namespace layout::detail
