// Reads pages as a program would that only has the result: words by node, lines by place.
#pragma once

#include <string>
#include <vector>

#include "layout/pages.h"

namespace reading {

// Texts of a node over all pages, put together without anything between them.
std::string textOf(const layout::Pages& pages, layout::StructureIndex node);

// Nodes of a role, in reading order.
std::vector<layout::StructureIndex> nodesOf(const layout::Pages& pages, layout::Role role);

// Every Text of a page, artifacts too.
std::vector<layout::Text> textsOn(const layout::Pages& pages, std::size_t page);

// The texts of a page by their baselines, those of one baseline in their order, joined; trailing blanks off.
std::vector<std::string> linesOn(const layout::Pages& pages, std::size_t page);

// Number of the page, from 0, on which `words` stand; -1 when they stand nowhere.
int pageOf(const layout::Pages& pages, const std::string& words);

std::vector<layout::Stroke> strokesOn(const layout::Pages& pages, std::size_t page);

}  // namespace reading
