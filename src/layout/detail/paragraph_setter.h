// Sets a paragraph as strips: prepare, break, write (prepared_text.h, line_breaks.h, line_writer.h).
#pragma once

#include "layout/detail/galley.h"
#include "layout/detail/line_breaks.h"
#include "layout/detail/prepared_text.h"

namespace layout::detail {

// Horizontal place of blocks: `x` counts from the left margin.
struct Area {
  double x = 0;
  double width = 0;
};

enum class Fit {
  Total,  // all breaks of a justified paragraph are chosen together
  First,  // line after line
};

struct ParagraphPlace {
  Area area;
  StructureIndex node = kArtifact;
  Alignment alignment = Alignment::Left;
  Fit fit = Fit::Total;
};

// Widths of a paragraph with its indents.
struct Extent {
  double least = 0;  // of its widest word: below this, words must be cut. A long word (long_words.h) counts
                     // as two halves, since the columns beside it need the room more
  double most = 0;   // on as few lines as possible
  double tied = 0;   // as `least`, with words that belong together (U+00A0) on one line
};

class ParagraphSetter {
 public:
  explicit ParagraphSetter(Typecase& typecase) : typecase_(typecase) {}

  // Makes one strip per line, glued so that neither the first nor the last stands alone on a page. A
  // paragraph without words is one empty line.
  void set(const Paragraph& paragraph, const ParagraphPlace& place, Galley& galley);

  // Whether the paragraph is more than an empty line.
  static bool hasWords(const Paragraph& paragraph);

  Extent extent(const Paragraph& paragraph);

 private:
  const std::vector<Line>& breakLines(const Paragraph& paragraph, const ParagraphPlace& place);
  void closeLine(std::size_t index, const Paragraph& paragraph, std::size_t count, double baseline,
                 Galley& galley);
  double baselineOf(const Paragraph& paragraph);

  Typecase& typecase_;
  PreparedText text_;
  LineBreaker breaker_;
};

}  // namespace layout::detail
