#include "layout/detail/galley.h"

#include <algorithm>
#include <utility>

namespace layout::detail {
namespace {

struct Shift {
  double dx;
  double dy;

  void operator()(Stroke& stroke) const {
    stroke.x1 += dx;
    stroke.x2 += dx;
    stroke.y1 += dy;
    stroke.y2 += dy;
  }
  void operator()(Watermark&) const {}
  template <typename Placed>
  void operator()(Placed& placed) const {
    placed.x += dx;
    placed.y += dy;
  }
};

}  // namespace

void Galley::leave(double space) {
  pendingGap = std::max(pendingGap, space);
}

Strip& Galley::close(double height) {
  Strip strip;
  strip.firstItem = strips.empty() ? 0 : strips.back().endItem;
  strip.endItem = static_cast<std::uint32_t>(items.size());
  strip.gap = std::exchange(pendingGap, 0) * tightness;
  strip.height = height;
  return strips.emplace_back(std::move(strip));
}

void Galley::clear() {
  items.clear();
  strips.clear();
  pendingGap = 0;
}

void shift(Item& item, double dx, double dy) {
  std::visit(Shift{dx, dy}, item);
}

double heightOf(const Galley& galley) {
  double height = 0;
  for (const Strip& strip : galley.strips) height += strip.gap + strip.height;
  return galley.strips.empty() ? 0 : height - galley.strips.front().gap;
}

void pour(Galley& from, double top, Galley& to) {
  double y = from.strips.empty() ? top : top - from.strips.front().gap;
  for (const Strip& strip : from.strips) {
    y += strip.gap;
    for (std::uint32_t i = strip.firstItem; i < strip.endItem; ++i) {
      shift(from.items[i], 0, y);
      to.items.push_back(std::move(from.items[i]));
    }
    y += strip.height;
  }
  from.clear();
}

}  // namespace layout::detail
