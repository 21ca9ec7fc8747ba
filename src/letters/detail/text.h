// From elements with text in them to paragraphs.
#pragma once

#include <string_view>
#include <vector>

#include "layout/document.h"
#include "letters/detail/look.h"
#include "xml/element.h"

namespace letters::detail {

// Text with <tebal>, <miring> and <garis-bawah>; blanks at both ends dropped.
std::vector<layout::Run> runsOf(const xml::Element& element, const layout::TextStyle& style);

// Set left, without space around it; the leading grows and shrinks with the size.
layout::Paragraph plainParagraph(const xml::Element& element, const Look& look, double size = 0);
layout::Paragraph plainParagraph(std::string_view text, const Look& look, double size = 0);
void makeBold(layout::Paragraph& paragraph);

// Grey and small: what explains and is no part of the letter's own text.
layout::Paragraph smallPrint(std::string_view text, const Look& look, double size);

layout::Cell cellOf(layout::Paragraph paragraph);

// "kiri", "tengah", "kanan", "penuh"; anything else is left.
layout::Alignment alignmentNamed(std::string_view name);

struct Range {
  int smallest = 0;
  int largest = 2000;
};
// Of fonts and leadings, in points.
inline constexpr Range kTypeSizes = {4, 80};

// A number in an attribute, `otherwise` when it is missing or empty. InvalidInput, with the attribute's name,
// when it is none or out of range.
double numberIn(const xml::Element& element, std::string_view attribute, double otherwise, Range range = {});

}  // namespace letters::detail
