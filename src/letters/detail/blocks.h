// The blocks of a letter's own text, which annexes share: paragraphs, lists, tables, headings, rows of label
// and value.
#pragma once

#include <vector>

#include "layout/document.h"
#include "letters/detail/look.h"
#include "xml/element.h"

namespace letters::detail {

// <paragraf>, <daftar>, <tabel>, <rincian>, <judul>, <spasi>. Internal for any other element: the vocabulary
// allows none.
layout::Block blockOf(const xml::Element& element, const Look& look);

// A list of <butir>, "a.", "1." or "–" before each, flush with the left margin.
layout::List listOf(const std::vector<const xml::Element*>& items, std::string_view labels, const Look& look,
                    double size);

}  // namespace letters::detail
