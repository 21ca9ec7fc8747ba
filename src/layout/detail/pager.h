// Fills pages with strips.
//
// Glued strips form a run, and a run stands on one page: when it does not fit in the rest of the page, it
// begins the next. A run higher than a page parts at its weakest glue, and the parts are runs of their own.
// Placed material is never moved again.
//
// The last run, and the space after it, stay in the galley until the next block is known, which may glue
// itself to them.
#pragma once

#include <optional>
#include <vector>

#include "layout/detail/page_furniture.h"

namespace layout::detail {

class Pager {
 public:
  // The references must outlive it. Opens the first page.
  Pager(const PageStyle& style, PageFurniture& furniture, Findings& findings, Pages& pages);

  // Height of a page's body.
  double room() const { return bottom_ - top_; }

  // Places all runs except the last and removes them from the galley.
  void fill(Galley& galley);
  // Places all runs.
  void drain(Galley& galley);

  // Prepares for a foot: places all runs. Where the last run and the foot do not both fit on this page but do
  // on the next, both go there, so that a foot never stands alone. False when the foot belongs into the flow:
  // no page can hold both, or this page would be left under a third full and the foot can begin on it.
  bool fillAbove(Galley& galley, const Galley& foot);

  // Makes the next strip begin a page, unless this page is still empty.
  void breakPage();

  // Reserves the foot of this page, or of the next, for these strips. They must fit on a page.
  void placeAtFoot(Galley& galley);

  // Closes the last page.
  void finish();

  // How much of the room between blocks must go so that a closing (Strip::closing) which began a page for
  // want of a few points stays on the page before: a factor for Galley::tightness. Nothing when no closing
  // did, or it lacked more.
  std::optional<double> tightness() const { return tightness_; }

 private:
  // A page begun by an overflow drops the space at its top; a demanded page keeps it.
  enum class Begin { Overflow, Demand };

  struct Run {
    std::uint32_t first = 0;  // strips
    std::uint32_t end = 0;
  };

  void noteLack(const Galley& galley, Run run, double lack);
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
  bool empty_ = true;        // nothing is on the page, not even at its foot
  std::uint32_t glued_ = 0;  // first strips of the galley known to be glued to the next
  double footHeight_ = 0;
  double loose_ = 0;  // room between and of blocks on this page that can be tightened
  std::optional<double> tightness_;
  Galley foot_;                           // of the open page; poured, from y = 0
  std::vector<std::uint32_t> rules_;      // strokes of the previous strip, which the next may join
  std::vector<std::uint32_t> nextRules_;  // of the strip being put
};

}  // namespace layout::detail
