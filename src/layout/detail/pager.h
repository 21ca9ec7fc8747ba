// Fills pages with strips.
//
// Strips that are glued form a run, and a run stands on one page: where it does not fit on what is left of
// the page, it begins the next. Where it is higher than a page, its weakest glue gives, and the parts are
// runs of their own. What stands on a page is never moved again.
//
// The last run, and the space after it, stay in the galley until the next block is known, since that may glue
// itself to them.
#pragma once

#include <vector>

#include "layout/detail/page_furniture.h"

namespace layout::detail {

class Pager {
 public:
  // The references must outlive it. Opens the first page.
  Pager(const PageStyle& style, PageFurniture& furniture, Findings& findings, Pages& pages);

  // Height of a page's body.
  double room() const { return bottom_ - top_; }

  // Places all runs but the last and takes them off the galley.
  void fill(Galley& galley);
  // Places all of it.
  void drain(Galley& galley);

  // Before a foot of this height: places all runs but the last, and begins the next page when the last would
  // leave no room for the foot on this page, but both have room on the next, so that a foot never stands
  // alone.
  void fillAbove(Galley& galley, double foot);

  // The next strip begins a page, unless this one is still empty.
  void breakPage();

  // Reserves the foot of the page for these strips, of this one or the next. They must fit on a page.
  void placeAtFoot(Galley& galley);

  // Closes the last page.
  void finish();

 private:
  // A page begun by running out of room drops the space at its top, one asked for keeps it.
  enum class Begin { Overflow, Demand };

  struct Run {
    std::uint32_t first = 0;  // strips
    std::uint32_t end = 0;
  };

  void beginPage(Begin why);
  void endPage();
  std::uint32_t placeRuns(Galley& galley, std::uint32_t end);
  void takeOff(Galley& galley, std::uint32_t count);
  void place(Galley& galley, Run run);
  void placeParts(Galley& galley, Run run);
  void placeAlone(Galley& galley, std::uint32_t index);
  void put(Galley& galley, Run run);
  void putStrip(Galley& galley, const Strip& strip);
  void putHead(const RepeatedHead& head);
  void putItem(Item item, bool ruled);
  bool join(const Stroke& stroke);
  double limit() const { return bottom_ - footHeight_; }
  bool isTop() const { return y_ == top_; }

  const PageStyle& style_;
  PageFurniture& furniture_;
  Findings& findings_;
  Pages& pages_;
  double top_;
  double bottom_;
  double y_ = 0;
  Begin begin_ = Begin::Demand;
  bool empty_ = true;        // nothing stands on the page, its foot included
  std::uint32_t glued_ = 0;  // strips at the galley's begin that are known to be glued to the next
  double footHeight_ = 0;
  Galley foot_;                           // of the open page; poured, from y = 0
  std::vector<std::uint32_t> rules_;      // strokes of the strip before, which the next may join
  std::vector<std::uint32_t> nextRules_;  // of the strip that is being put
};

}  // namespace layout::detail
