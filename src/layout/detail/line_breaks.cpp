#include "layout/detail/line_breaks.h"

#include <algorithm>

#include "layout/detail/fit.h"

namespace layout::detail {

LineShape shapeOf(const PreparedText& text, std::uint32_t first, std::uint32_t end, double measure) {
  const Word& from = text.words[first];
  const Word& to = text.words[end - 1];
  LineShape line;
  line.natural = to.start - from.start + to.width;
  line.measure = measure;
  line.blanks = to.blanksBefore - from.blanksBefore;
  line.last = to.after == After::End;
  line.cutsWord = to.after == After::Inside;
  line.oneWord = first + 1 == end;
  return line;
}

const std::vector<Line>& LineBreaker::totalFit(const PreparedText& text, const Measure& measure) {
  begin(text, measure);
  std::uint32_t first = 0;
  for (const std::uint32_t end : text.stretchEnds) {
    const bool found = std::any_of(kTolerances.begin(), kTolerances.end(),
                                   [&](double tolerance) { return fillBest(first, end, tolerance); });
    if (!found) fillFirst(first, end);
    first = end;
  }
  justifyAll();
  return lines_;
}

const std::vector<Line>& LineBreaker::firstFit(const PreparedText& text, const Measure& measure,
                                               Justify justify) {
  begin(text, measure);
  std::uint32_t first = 0;
  for (const std::uint32_t end : text.stretchEnds) {
    fillFirst(first, end);
    first = end;
  }
  if (justify == Justify::Yes) justifyAll();
  return lines_;
}

void LineBreaker::begin(const PreparedText& text, const Measure& measure) {
  text_ = &text;
  measure_ = measure;
  lines_.clear();
}

// A word that is too wide gets a line of its own; it has been reported.
void LineBreaker::fillFirst(std::uint32_t first, std::uint32_t end) {
  if (first == end) addLine(first, end);
  while (first < end) {
    const double room = measureAt(first) + kFitTolerance;
    std::uint32_t next = first + 1;
    while (next < end && shapeOf(*text_, first, next + 1, 0).natural <= room) ++next;
    next = withoutTie(first, next, end);
    addLine(first, next);
    first = next;
  }
}

// The last place up to `next` where a line may end; the end of the tied words at the line's beginning when
// there is none.
std::uint32_t LineBreaker::withoutTie(std::uint32_t first, std::uint32_t next, std::uint32_t end) const {
  const auto isTied = [&](std::uint32_t at) { return at < end && text_->words[at - 1].after == After::Tie; };
  std::uint32_t before = next;
  while (before > first && isTied(before)) --before;
  if (before > first) return before;
  while (isTied(next)) ++next;
  return next;
}

bool LineBreaker::fillBest(std::uint32_t first, std::uint32_t end, double tolerance) {
  const std::uint32_t count = end - first;
  if (count == 0) addLine(first, end);
  nodes_.assign(count + 1, Node{kAnyRatio, 0});
  nodes_[0].cost = 0;
  std::uint32_t window = 0;
  for (std::uint32_t k = 1; k <= count; ++k) nodes_[k] = bestEnding(first, window, k, tolerance);
  if (nodes_[count].cost == kAnyRatio) return false;
  followBack(first, count);
  return true;
}

// The cheapest of the ways whose last line ends after `end` words of the stretch. A line from before `window`
// is too full for this and every later end. A line that begins after one that is too loose is looser still.
LineBreaker::Node LineBreaker::bestEnding(std::uint32_t first, std::uint32_t& window, std::uint32_t end,
                                          double tolerance) const {
  Node best{kAnyRatio, 0};
  if (text_->words[first + end - 1].after == After::Tie) return best;
  for (std::uint32_t k = window; k < end; ++k) {
    const LineShape line = shapeOf(*text_, first + k, first + end, measureAt(first + k));
    const double r = ratio(line);
    if (r < -1) {
      if (k == window) ++window;
      continue;
    }
    if (r > tolerance) break;
    const double sum = nodes_[k].cost + cost(line, r);
    if (sum < best.cost) best = {sum, k};
  }
  return best;
}

void LineBreaker::followBack(std::uint32_t first, std::uint32_t end) {
  const auto begin = static_cast<std::ptrdiff_t>(lines_.size());
  while (end > 0) {
    addLine(first + nodes_[end].from, first + end);
    end = nodes_[end].from;
  }
  std::reverse(lines_.begin() + begin, lines_.end());
}

void LineBreaker::addLine(std::uint32_t first, std::uint32_t end) {
  Line line{first, end, 0, 0};
  if (first < end) line.natural = shapeOf(*text_, first, end, 0).natural;
  lines_.push_back(line);
}

void LineBreaker::justifyAll() {
  for (Line& line : lines_) {
    if (line.first == line.end) continue;
    const LineShape shape = shapeOf(*text_, line.first, line.end, measureAt(line.first));
    const double r = ratio(shape);
    const std::uint32_t blanks = text_->words[line.end - 1].blankCount - text_->words[line.first].blankCount;
    if (r == 0 || r < -1 || r > kMostRatio || blanks == 0) continue;
    line.extra = (shape.measure - shape.natural) / blanks;
  }
}

}  // namespace layout::detail
