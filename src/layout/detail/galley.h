// A galley: what has been set and not yet been put on a page. It is a column of strips, each with the items
// that must stay on one page and with what the pager must know to part it from the next.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "layout/pages.h"

namespace layout::detail {

// How firmly a strip holds to the next one. Where a run of glued strips is higher than a page, the weakest
// glue gives first.
enum class Glue : std::uint8_t {
  Free,
  WithNext,
  Group,
  TableHead,  // to the table's first row
  Lines,      // widows and orphans
};

// A table's head as it stands on the second page and later: the same items, announced to nobody.
struct RepeatedHead {
  std::vector<Item> items;
  double height = 0;
};

// Items are placed from the strip's upper edge and from the measure's left edge.
struct Strip {
  std::uint32_t firstItem = 0;
  std::uint32_t endItem = 0;
  double gap = 0;  // room above, dropped at the top of a page
  double height = 0;
  double baseline = 0;  // of the first line, for a label beside it; 0 when there is no line
  Glue glue = Glue::Free;
  bool space = false;                        // nothing but room: vanishes where a page ends
  bool ruled = false;                        // its strokes continue those of the strip above
  std::shared_ptr<const RepeatedHead> head;  // set above the strip when it begins a page
};

struct Galley {
  std::vector<Item> items;
  std::vector<Strip> strips;

  // Asks for room between the last strip and the next; the largest wish counts.
  void leave(double space);
  // Makes a strip of the items that were added since the last one.
  Strip& close(double height);
  void clear();

  double pendingGap = 0;
};

void shift(Item& item, double dx, double dy);

// Height of all strips one upon the other, the first one's gap left out.
double heightOf(const Galley& galley);

// Moves the items of `from`, `top` lower, into `to`, and clears `from`. The strips are forgotten.
void pour(Galley& from, double top, Galley& to);

}  // namespace layout::detail
