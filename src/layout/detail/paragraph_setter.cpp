#include "layout/detail/paragraph_setter.h"

#include <algorithm>
#include <string>

#include "layout/detail/line_writer.h"
#include "layout/detail/long_words.h"

namespace layout::detail {
namespace {

Measure measureOf(const Paragraph& paragraph, const Area& area) {
  const double rest = area.width - paragraph.leftIndent - paragraph.rightIndent;
  return {rest - paragraph.firstIndent, rest};
}

double offsetIn(double measure, const Line& line, Alignment alignment) {
  if (alignment == Alignment::Right) return measure - line.natural;
  if (alignment == Alignment::Center) return (measure - line.natural) / 2;
  return 0;
}

bool isWordless(const Run& run) {
  return run.text.find_first_not_of(" \n") == std::string::npos;
}

// The tallest style decides the place of the baselines, so that their distance is the leading.
const TextStyle* tallestStyle(const Paragraph& paragraph) {
  const auto tallest =
      std::max_element(paragraph.runs.begin(), paragraph.runs.end(),
                       [](const Run& a, const Run& b) { return a.style.size < b.style.size; });
  return tallest == paragraph.runs.end() ? nullptr : &tallest->style;
}

base::Message noRoomFor(const Paragraph& paragraph) {
  const std::string start = paragraph.runs.empty() ? "" : excerpt(paragraph.runs.front().text, 0);
  return {"layout.no-room", {{"start", start}}};
}

// Counts long words as halves: see Extent.
double leastWidth(const PreparedText& text) {
  if (text.longest <= kLongWord) return text.widest;
  double least = 0;
  for (const Word& word : text.words) {
    least = std::max(least, word.characters > kLongWord ? word.width / 2 : word.width);
  }
  return least;
}

double widestStretch(const PreparedText& text) {
  double most = 0;
  std::uint32_t first = 0;
  for (const std::uint32_t end : text.stretchEnds) {
    if (first < end) most = std::max(most, shapeOf(text, first, end, 0).natural);
    first = end;
  }
  return most;
}

}  // namespace

void ParagraphSetter::set(const Paragraph& paragraph, const ParagraphPlace& place, Galley& galley) {
  const Measure measure = measureOf(paragraph, place.area);
  const double narrowest = std::min(measure.first, measure.rest);
  if (!(narrowest > 0)) return typecase_.findings().add(noRoomFor(paragraph));
  prepare(paragraph.runs, typecase_, text_);
  loosenTies(text_, narrowest);
  divideLongWords(text_, narrowest, typecase_);
  const std::vector<Line>& lines = breakLines(paragraph, place);
  const double baseline = baselineOf(paragraph);
  const double left = place.area.x + paragraph.leftIndent;
  galley.leave(paragraph.spaceBefore);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double indent = i == 0 ? paragraph.firstIndent : 0;
    const double width = i == 0 ? measure.first : measure.rest;
    const double x = left + indent + offsetIn(width, lines[i], place.alignment);
    writeLine(text_, lines[i], {place.node, x, baseline}, typecase_, galley.items);
    closeLine(i, paragraph, lines.size(), baseline, galley);
  }
  galley.leave(paragraph.spaceAfter);
}

const std::vector<Line>& ParagraphSetter::breakLines(const Paragraph& paragraph,
                                                     const ParagraphPlace& place) {
  const Measure measure = measureOf(paragraph, place.area);
  const bool justified = place.alignment == Alignment::Justified;
  if (justified && place.fit == Fit::Total) return breaker_.totalFit(text_, measure);
  return breaker_.firstFit(text_, measure, justified ? LineBreaker::Justify::Yes : LineBreaker::Justify::No);
}

void ParagraphSetter::closeLine(std::size_t index, const Paragraph& paragraph, std::size_t count,
                                double baseline, Galley& galley) {
  Strip& strip = galley.close(paragraph.leading);
  strip.baseline = baseline;
  const bool last = index + 1 == count;
  if (!last && (index == 0 || index + 2 == count)) strip.glue = Glue::Lines;
  if (last && paragraph.keepWithNext) strip.glue = Glue::WithNext;
}

// Half of what ascent and descent leave of the leading stands above the line.
double ParagraphSetter::baselineOf(const Paragraph& paragraph) {
  const TextStyle* style = tallestStyle(paragraph);
  if (style == nullptr) return paragraph.leading;
  const FaceMeasures measures = typecase_.measures(typecase_.drawer(style->font).blank().face);
  return (paragraph.leading + (measures.ascent + measures.descent) * style->size / 1000) / 2;
}

bool ParagraphSetter::hasWords(const Paragraph& paragraph) {
  return !std::all_of(paragraph.runs.begin(), paragraph.runs.end(), isWordless);
}

Extent ParagraphSetter::extent(const Paragraph& paragraph) {
  prepare(paragraph.runs, typecase_, text_);
  const double indents = paragraph.leftIndent + paragraph.rightIndent + std::max(0.0, paragraph.firstIndent);
  const double least = leastWidth(text_);
  return {least + indents, widestStretch(text_) + indents, std::max(least, text_.widestTied) + indents};
}

}  // namespace layout::detail
