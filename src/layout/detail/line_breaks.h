// Second step of setting a paragraph: distributes words over lines.
//
// Total-fit chooses all breaks of a stretch together and minimises the sum of the lines' costs (line_cost.h);
// first-fit fills line after line. Both are linear in the number of words.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/detail/line_cost.h"
#include "layout/detail/prepared_text.h"

namespace layout::detail {

struct Measure {
  double first = 0;  // the paragraph's first line
  double rest = 0;
};

struct Line {
  std::uint32_t first = 0;  // words [first, end); none for an empty line
  std::uint32_t end = 0;
  double natural = 0;  // width before justification, without a final blank
  double extra = 0;    // added to each blank
};

// A line of words [first, end) of `text`; `end` is greater than `first`.
LineShape shapeOf(const PreparedText& text, std::uint32_t first, std::uint32_t end, double measure);

class LineBreaker {
 public:
  // The lines of the whole text, justified within the bounds of line_cost.h. Valid until the next call, which
  // reuses the buffers.
  const std::vector<Line>& totalFit(const PreparedText& text, const Measure& measure);

  enum class Justify { No, Yes };
  const std::vector<Line>& firstFit(const PreparedText& text, const Measure& measure, Justify justify);

 private:
  struct Node {
    double cost = 0;
    std::uint32_t from = 0;
  };

  double measureAt(std::uint32_t first) const { return first == 0 ? measure_.first : measure_.rest; }
  void begin(const PreparedText& text, const Measure& measure);
  void fillFirst(std::uint32_t first, std::uint32_t end);
  std::uint32_t withoutTie(std::uint32_t first, std::uint32_t next, std::uint32_t end) const;
  bool fillBest(std::uint32_t first, std::uint32_t end, double tolerance);
  Node bestEnding(std::uint32_t first, std::uint32_t& window, std::uint32_t end, double tolerance) const;
  void followBack(std::uint32_t first, std::uint32_t end);
  void addLine(std::uint32_t first, std::uint32_t end);
  void justifyAll();

  const PreparedText* text_ = nullptr;
  Measure measure_;
  std::vector<Node> nodes_;  // nodes_[k]: the cheapest way to end a line after k words of the stretch
  std::vector<Line> lines_;
};

}  // namespace layout::detail
