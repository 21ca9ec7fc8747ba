// Where a page shows text (ISO 32000-2, 9.4), to see what an addition covers.
#pragma once

#include <vector>

#include "verification/detail/document.h"

namespace verification::detail {

// The sides of a rectangle in default user space.
struct Box {
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;

  double area() const { return (right - left) * (top - bottom); }
  // By more than a point in each direction.
  bool overlaps(const Box& other) const;
};
std::optional<Box> boxOf(const Object& rectangle);

// One box for each piece of text, including form XObjects. Widths are estimated at half of the font size per
// character. Unreadable content counts as empty.
std::vector<Box> textPlaces(const Object& page, Effort& effort);

}  // namespace verification::detail
