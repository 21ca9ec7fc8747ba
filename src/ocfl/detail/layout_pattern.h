// Whether the objects of a root lie in folders of one pattern (OCFL 1.1, 4.3), where no layout says which.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ocfl::detail {

class LayoutPattern {
 public:
  // An object's folder, `depth` folders of the hierarchy above it.
  void add(std::string_view folder, std::size_t depth);

  // Some lie in the root itself, others deeper.
  bool isMixedWithTop() const { return hasTop_ && deep_.has_value(); }
  // Those that lie deeper do so at several depths or below folder names of several lengths. Pairtrees, whose
  // names have two characters, go as deep as an id is long.
  bool isMixed() const { return isMixed_; }

 private:
  struct Shape {
    std::size_t depth;
    std::size_t length;  // of the topmost folder's name
  };

  bool hasTop_ = false;
  bool isMixed_ = false;
  std::optional<Shape> deep_;  // of the first one
};

}  // namespace ocfl::detail
