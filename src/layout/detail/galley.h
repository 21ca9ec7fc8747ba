// A galley: set material that is not yet on a page. It is a column of strips; each holds items that must stay
// on one page, and tells the pager how firmly it holds to the next.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "layout/pages.h"

namespace layout::detail {

// How firmly a strip holds to the next. When a run of glued strips is higher than a page, it parts at its
// weakest glue.
enum class Glue : std::uint8_t {
  Free,
  WithNext,
  Group,
  TableHead,  // to the table's first row
  Lines,      // widows and orphans
};

// A table's head on its second and later pages: the same items as artifacts.
struct RepeatedHead {
  std::vector<Item> items;
  double height = 0;
};

// Items are positioned relative to the strip's upper edge and the measure's left edge.
struct Strip {
  std::uint32_t firstItem = 0;
  std::uint32_t endItem = 0;
  double gap = 0;  // room above, dropped at the top of a page
  double height = 0;
  double baseline = 0;  // of the first line, for a label beside it; 0 without a line
  Glue glue = Glue::Free;
  bool space = false;                        // only room: vanishes at the end of a page
  bool closing = false;                      // of a group that holds to what stands before it (a signature)
  bool ruled = false;                        // its strokes continue those of the strip above
  std::shared_ptr<const RepeatedHead> head;  // set above the strip when the strip begins a page
};

struct Galley {
  std::vector<Item> items;
  std::vector<Strip> strips;

  // Asks for room between the last strip and the next; the largest request counts.
  void leave(double space);
  // Makes a strip of the items added since the last one.
  Strip& close(double height);
  void clear();

  double pendingGap = 0;
  double tightness = 1;  // share of the room between blocks that is left
};

void shift(Item& item, double dx, double dy);

// Height of all strips together, without the first one's gap.
double heightOf(const Galley& galley);

// Moves the items of `from` into `to`, `top` points lower, and clears `from`. Drops the strips.
void pour(Galley& from, double top, Galley& to);

}  // namespace layout::detail
