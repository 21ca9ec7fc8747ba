// Pages as text that people read and compare: what the golden tests hold, and what to look at when a page
// surprises.
#pragma once

#include <string>

#include "layout/pages.h"

namespace layout {

// One line for each item and each node, in their order; positions in points with two decimals at most.
//
//     page 1 of 2, 595.28 x 841.89
//       text 85, 70.1 face 0 size 11 node 4 "Yang terhormat "
//       stroke 85, 100 to 538.58, 100 thick 0.5
//     structure
//       0 Document
//         4 Paragraph
//
// Texts show `blank +0.53` when justified, `gray 0.5` when not black, and no node when they are artifacts.
std::string dump(const Pages& pages);

}  // namespace layout
