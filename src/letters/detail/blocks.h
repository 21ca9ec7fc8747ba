// Blocks of the text of letters and annexes: paragraphs, lists, tables, headings, rows of label and value.
#pragma once

#include <vector>

#include "layout/document.h"
#include "letters/detail/look.h"
#include "xml/element.h"

namespace letters::detail {

// <paragraf>, <daftar>, <tabel>, <rincian>, <judul>, <spasi>. Internal for any other element, since the
// vocabulary excludes it.
layout::Block blockOf(const xml::Element& element, const Look& look);

// A list of <butir>, labelled "a.", "1." or "–", flush with the left margin.
layout::List listOf(const std::vector<const xml::Element*>& items, std::string_view labels, const Look& look,
                    double size);

}  // namespace letters::detail
