#include "layout/detail/pager.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "layout/detail/fit.h"

namespace layout::detail {
namespace {

constexpr double kMostTightened = 20;   // points
constexpr double kMostShare = 0.5;      // of the room between blocks
constexpr double kLeastFull = 1.0 / 3;  // of a page that is left for a foot's sake
constexpr double kFootBegins = 70;      // height of a foot's heading and its first lines

bool same(double a, double b) {
  return std::abs(a - b) < kFitTolerance;
}

// From the upper edge of the run's first strip to the lower edge of its last.
double heightOf(const Galley& galley, std::uint32_t first, std::uint32_t end) {
  double height = -galley.strips[first].gap;
  for (std::uint32_t i = first; i < end; ++i) height += galley.strips[i].gap + galley.strips[i].height;
  return height;
}

double headHeight(const Strip& strip) {
  return strip.head ? strip.head->height : 0;
}

}  // namespace

Pager::Pager(const PageStyle& style, PageFurniture& furniture, Findings& findings, Pages& pages)
    : style_(style),
      furniture_(furniture),
      findings_(findings),
      pages_(pages),
      top_(style.top),
      bottom_(furniture.bodyBottom()) {
  beginPage(Begin::Demand);
}

void Pager::fill(Galley& galley) {
  auto open = static_cast<std::uint32_t>(galley.strips.size());
  while (open > 0 && galley.strips[open - 1].space) --open;
  if (open > 0) takeOff(galley, placeRuns(galley, open - 1));
}

void Pager::drain(Galley& galley) {
  const auto count = static_cast<std::uint32_t>(galley.strips.size());
  const std::uint32_t placed = placeRuns(galley, count);
  if (placed < count) place(galley, {placed, count});
  galley.clear();
  glued_ = 0;
}

bool Pager::fillAbove(Galley& galley, const Galley& foot) {
  fill(galley);
  const double footHeight =
      layout::detail::heightOf(foot) + (foot.strips.empty() ? 0 : foot.strips.front().gap);
  if (isTop() || galley.strips.empty()) {
    drain(galley);
    return footHeight <= room();
  }
  const Run last{0, static_cast<std::uint32_t>(galley.strips.size())};
  const Strip& first = galley.strips.front();
  const double own = heightOf(galley, last.first, last.end);
  const double end = y_ + first.gap + own;
  const double lack = end + footHeight - limit();
  const bool fitsNext = headHeight(first) + own + footHeight <= room() + kFitTolerance;
  const bool isFull = y_ - top_ >= room() * kLeastFull;
  const bool canBegin = end + std::min(footHeight, kFootBegins) <= limit();
  const bool moves = lack > kFitTolerance && fitsNext && (isFull || !canBegin);
  if (moves) {
    noteLack(galley, last, lack);
    endPage();
    beginPage(Begin::Overflow);
  }
  drain(galley);
  return moves || lack <= kFitTolerance;
}

// Places the runs that end before `end`; returns the start of the first other run. A growing run is scanned
// only once.
std::uint32_t Pager::placeRuns(Galley& galley, std::uint32_t end) {
  std::uint32_t placed = 0;
  for (std::uint32_t i = glued_; i < end; ++i) {
    if (galley.strips[i].glue != Glue::Free) continue;
    place(galley, {placed, i + 1});
    placed = i + 1;
  }
  glued_ = end - placed;
  return placed;
}

void Pager::breakPage() {
  if (empty_) return;
  endPage();
  beginPage(Begin::Demand);
}

void Pager::placeAtFoot(Galley& galley) {
  if (galley.strips.empty()) return;
  const double gap = galley.strips.front().gap;
  const double height = layout::detail::heightOf(galley);
  if (y_ + gap + height > limit() + kFitTolerance) {
    endPage();
    beginPage(Begin::Overflow);
  }
  pour(galley, footHeight_ + (footHeight_ > 0 ? gap : 0), foot_);
  footHeight_ += gap + height;
  empty_ = false;
}

void Pager::finish() {
  endPage();
}

void Pager::beginPage(Begin why) {
  const std::size_t expected = pages_.pages.empty() ? 64 : pages_.pages.back().items.size();
  pages_.pages.emplace_back().items.reserve(expected);
  furniture_.begin(pages_.pages.back());
  y_ = top_;
  begin_ = why;
  empty_ = true;
  footHeight_ = 0;
  loose_ = 0;
  rules_.clear();
}

// The foot ends at the body's lower edge.
void Pager::endPage() {
  for (Item& item : foot_.items) {
    shift(item, style_.left, bottom_ - footHeight_);
    pages_.pages.back().items.push_back(std::move(item));
  }
  foot_.clear();
  furniture_.finish(pages_.pages.back(), pages_.pages.size());
}

void Pager::takeOff(Galley& galley, std::uint32_t count) {
  if (count == 0) return;
  const std::uint32_t items = galley.strips[count - 1].endItem;
  galley.items.erase(galley.items.begin(), galley.items.begin() + items);
  galley.strips.erase(galley.strips.begin(), galley.strips.begin() + count);
  for (Strip& strip : galley.strips) {
    strip.firstItem -= items;
    strip.endItem -= items;
  }
}

void Pager::place(Galley& galley, Run run) {
  const Strip& first = galley.strips[run.first];
  const double height = heightOf(galley, run.first, run.end);
  const double here = isTop() ? headHeight(first) : first.gap;
  if (y_ + here + height <= limit() + kFitTolerance) return put(galley, run);
  if (run.end == run.first + 1) return placeAlone(galley, run.first);
  if (headHeight(first) + height > room() + kFitTolerance) return placeParts(galley, run);
  noteLack(galley, run, y_ + here + height - limit());
  endPage();
  beginPage(Begin::Overflow);
  put(galley, run);
}

void Pager::noteLack(const Galley& galley, Run run, double lack) {
  bool closes = false;
  double loose = loose_;
  for (std::uint32_t i = run.first; i < run.end; ++i) {
    const Strip& strip = galley.strips[i];
    closes = closes || strip.closing;
    loose += strip.gap + (strip.space ? strip.height : 0);
  }
  if (closes && lack <= kMostTightened && lack <= loose * kMostShare)
    tightness_ = 1 - (lack + kFitTolerance) / loose;
}

void Pager::placeParts(Galley& galley, Run run) {
  Glue weakest = Glue::Lines;
  for (std::uint32_t i = run.first; i + 1 < run.end; ++i) weakest = std::min(weakest, galley.strips[i].glue);
  std::uint32_t first = run.first;
  for (std::uint32_t i = run.first; i < run.end; ++i) {
    if (i + 1 < run.end && galley.strips[i].glue > weakest) continue;
    place(galley, {first, i + 1});
    first = i + 1;
  }
}

// Places a strip that does not fit here. Space is dropped with the page.
void Pager::placeAlone(Galley& galley, std::uint32_t index) {
  const Strip& strip = galley.strips[index];
  if (strip.space && !isTop()) return;
  if (strip.height > room() + kFitTolerance) {
    findings_.add(
        base::Message("layout.too-high", {{"height", points(strip.height)}, {"room", points(room())}}));
  }
  if (!empty_) {
    endPage();
    beginPage(Begin::Overflow);
  }
  put(galley, {index, index + 1});
}

void Pager::put(Galley& galley, Run run) {
  for (std::uint32_t i = run.first; i < run.end; ++i) {
    const Strip& strip = galley.strips[i];
    if (isTop() && strip.space && begin_ == Begin::Overflow) continue;
    if (isTop() && strip.head) putHead(*strip.head);
    putStrip(galley, strip);
  }
}

void Pager::putStrip(Galley& galley, const Strip& strip) {
  if (!isTop()) y_ += strip.gap;
  loose_ += (isTop() ? 0 : strip.gap) + (strip.space ? strip.height : 0);
  nextRules_.clear();
  for (std::uint32_t i = strip.firstItem; i < strip.endItem; ++i) {
    putItem(std::move(galley.items[i]), strip.ruled);
  }
  rules_.swap(nextRules_);
  y_ += strip.height;
  empty_ = false;
}

void Pager::putHead(const RepeatedHead& head) {
  nextRules_.clear();
  for (const Item& item : head.items) putItem(item, true);
  rules_.swap(nextRules_);
  y_ += head.height;
}

void Pager::putItem(Item item, bool ruled) {
  shift(item, style_.left, y_);
  const Stroke* stroke = ruled ? std::get_if<Stroke>(&item) : nullptr;
  if (stroke != nullptr && join(*stroke)) return;
  std::vector<Item>& items = pages_.pages.back().items;
  if (stroke != nullptr) nextRules_.push_back(static_cast<std::uint32_t>(items.size()));
  items.push_back(std::move(item));
}

// Drops a stroke that lies on one of the strip above. When it continues one of the strip above downwards,
// extends that one instead.
bool Pager::join(const Stroke& stroke) {
  for (const std::uint32_t index : rules_) {
    auto& above = std::get<Stroke>(pages_.pages.back().items[index]);
    if (!same(above.x1, stroke.x1) || !same(above.x2, stroke.x2) || !same(above.y2, stroke.y1)) continue;
    const bool upright = same(stroke.x1, stroke.x2);
    if (!upright && !same(above.y1, stroke.y1)) continue;
    above.y2 = std::max(above.y2, stroke.y2);
    nextRules_.push_back(index);
    return true;
  }
  return false;
}

}  // namespace layout::detail
