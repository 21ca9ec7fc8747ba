// Grids: tables with borders, and rows of label and value without.
#pragma once

#include <vector>

#include "layout/document.h"
#include "letters/detail/look.h"
#include "xml/element.h"

namespace letters::detail {

// <tabel>. InvalidInput, with the line in the template, when it has no columns or the cells of a <larik> do
// not fill them.
layout::Table tableOf(const xml::Element& element, const Look& look);

inline constexpr double kColonWidth = 11;  // of letters of 11 points

// "label : value" from <isian> elements.
layout::Table labelledRows(const std::vector<const xml::Element*>& rows, const Look& look, double labelWidth);

}  // namespace letters::detail
