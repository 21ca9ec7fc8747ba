// The blocks that letters and their annexes share: paragraphs, lists, tables, rows of label and value.
#pragma once

#include <vector>

#include "layout/document.h"
#include "xml/element.h"

namespace letters::detail {

// How the text of a letter looks.
struct Look {
  layout::FontRequest font;
  layout::FontRequest monospaced;
  double size = 11;
  double leading = 15;
};

// Text with <tebal>, <miring> and <garis-bawah>; white space at both ends dropped.
std::vector<layout::Run> runsOf(const xml::Element& element, const layout::TextStyle& style);
layout::TextStyle styleOf(const Look& look, double size = 0);
// A paragraph of one style, set left, without space around it.
layout::Paragraph plainParagraph(const xml::Element& element, const Look& look, double size = 0);

// <paragraf>, <daftar>, <tabel>, <rincian>, <judul>, <spasi>. Internal for any other element: the vocabulary
// allows none.
layout::Block blockOf(const xml::Element& element, const Look& look);

// Rows "label : value" from <isian> elements, label column of the given width.
layout::Table labelledRows(const std::vector<const xml::Element*>& rows, const Look& look, double labelWidth);

// A number in an attribute. InvalidInput, with the attribute's name, when it is none.
double numberIn(const xml::Element& element, std::string_view attribute, double otherwise);

}  // namespace letters::detail
