// Pages as text that people can read and compare: for golden tests and for debugging.
#pragma once

#include <string>

#include "layout/pages.h"

namespace layout {

// One line per item and node, in order; positions in points with at most two decimals.
//
//     page 1 of 2, 595.28 x 841.89
//       text 85, 70.1 face 0 size 11 node 4 "Yang terhormat "
//       stroke 85, 100 to 538.58, 100 thick 0.5
//     structure
//       0 Document
//         4 Paragraph
//
// A text shows `blank +0.53` when justified, `gray 0.5` when not black, and no node when it is an artifact.
std::string dump(const Pages& pages);

}  // namespace layout
