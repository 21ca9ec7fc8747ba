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

// Whether the items of a list are clauses of one sentence: ";" behind each, "; dan" before the last, and a
// full stop at the end. Written as rangkai="ya".
enum class Chain { No, Yes };
Chain chainOf(const xml::Element& element);

// A list of <butir>, labelled "a.", "1." or "–", flush with the left margin.
layout::List listOf(const std::vector<const xml::Element*>& items, std::string_view labels, Chain chain,
                    const Look& look, double size);

}  // namespace letters::detail
