#include "ocfl/detail/layout_pattern.h"

namespace ocfl::detail {

void LayoutPattern::add(std::string_view folder, std::size_t depth) {
  constexpr std::size_t kPair = 2;
  if (depth == 0) {
    hasTop_ = true;
    return;
  }
  const Shape shape{depth, folder.find('/')};
  if (!deep_) deep_ = shape;
  const bool isPairtree = shape.length == kPair && deep_->length == kPair;
  isMixed_ |= shape.length != deep_->length || (shape.depth != deep_->depth && !isPairtree);
}

}  // namespace ocfl::detail
