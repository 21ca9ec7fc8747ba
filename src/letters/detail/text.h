// Makes paragraphs from elements with text.
#pragma once

#include <string_view>
#include <vector>

#include "layout/document.h"
#include "letters/detail/look.h"
#include "xml/element.h"

namespace letters::detail {

// Text with <tebal>, <miring> and <garis-bawah>, trimmed. Addresses ("https://…") are links, and what belongs
// together (ties.h) is not parted.
std::vector<layout::Run> runsOf(const xml::Element& element, const layout::TextStyle& style);

// Left-aligned, without space around it; the leading is in proportion to the size.
layout::Paragraph plainParagraph(const xml::Element& element, const Look& look, double size = 0);
layout::Paragraph plainParagraph(std::string_view text, const Look& look, double size = 0);
// Adds punctuation behind the paragraph's last word; no second full stop.
void endWith(std::string_view end, layout::Paragraph& paragraph);
void makeBold(layout::Paragraph& paragraph);

// Grey and small, for explanations outside the letter's own text.
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

// The number in an attribute; `otherwise` when it is missing or empty. InvalidInput, with the attribute's
// name, when it is not a number or out of range.
double numberIn(const xml::Element& element, std::string_view attribute, double otherwise, Range range = {});

}  // namespace letters::detail
