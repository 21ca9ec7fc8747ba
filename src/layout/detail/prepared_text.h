// First step of setting a paragraph: measures its words. Then line_breaks.h chooses the lines and
// line_writer.h places them.
//
// A word here is a unit that no line break divides. A run of blanks (U+0020) is one blank and belongs to the
// word before it. U+00A0 is a blank too, which stretches like the others, but ties its words: no line ends at
// it. A word also ends after a hyphen or dash that a letter follows
// ("kerja-sama", not "SHA-256"), and never before a combining mark.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/detail/typecase.h"
#include "layout/document.h"

namespace layout::detail {

// Characters of a word with the same face and style. A view of the document.
struct Piece {
  std::string_view text;
  const TextStyle* style = nullptr;
  FaceId face{};
  double width = 0;
};

enum class After : std::uint8_t {
  Blank,   // a line may end here and replaces the blank
  Tie,     // a blank at which no line ends
  Inside,  // a line may end here, inside a reader's word
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
  // Sums over all words before this one: of words and blanks, of blanks, and the number of blanks. The width
  // of any line is a difference of two sums.
  double start = 0;
  double blanksBefore = 0;
  std::uint32_t blankCount = 0;
};

struct PreparedText {
  std::vector<Piece> pieces;
  std::vector<Word> words;
  // The end of each stretch between U+000A, as an index into `words`; the last is words.size(). A stretch may
  // be empty.
  std::vector<std::uint32_t> stretchEnds;
  double widest = 0;          // widest word, in points
  double widestTied = 0;      // widest words that ties hold together, with their blanks
  std::uint32_t longest = 0;  // longest text between blanks, in characters

  void clear();
  // Recomputes the sums and the maxima.
  void addUp();
};

inline bool hasBlank(After after) {
  return after == After::Blank || after == After::Tie;
}

// Lets go of ties, where `measure` cannot hold what they hold together.
void loosenTies(PreparedText& text, double measure);

// Replaces the content of `text`. Linear; allocates only when `text` has never held as much.
void prepare(const std::vector<Run>& runs, Typecase& typecase, PreparedText& text);

}  // namespace layout::detail
