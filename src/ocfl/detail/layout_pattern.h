// Whether the objects of a root without a known layout lie in folders of one pattern (OCFL 1.1, 4.3).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ocfl::detail {

class LayoutPattern {
 public:
  // Adds an object's folder; `depth` is the number of folders above it.
  void add(std::string_view folder, std::size_t depth);

  // Whether some lie in the root itself and others deeper.
  bool isMixedWithTop() const { return hasTop_ && deep_.has_value(); }
  // Whether the deeper ones lie at several depths, or below folder names of several lengths. Pairtrees, with
  // names of two characters, may have any depth, since it follows the length of the id.
  bool isMixed() const { return isMixed_; }

 private:
  struct Shape {
    std::size_t depth;
    std::size_t length;  // of the topmost folder's name
  };

  bool hasTop_ = false;
  bool isMixed_ = false;
  std::optional<Shape> deep_;  // of the first deeper object
};

}  // namespace ocfl::detail
