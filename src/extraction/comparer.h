// What two versions of a PDF look like on one page, and where they look different: for showing what was
// changed after a document was signed. Both are of unknown origin, so they are painted in a cage, in the same
// program as the Painter's (painter.h).
#pragma once

#include <optional>

#include "base/bytes.h"
#include "cage/cage.h"

namespace extraction {

inline constexpr const char* kComparerWork = "compare-pages";

// A rectangle of a picture, in pixels.
struct PictureArea {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;

  bool isEmpty() const { return width <= 0 || height <= 0; }
  bool operator==(const PictureArea&) const = default;
};

// One page in both versions. Pictures are PNG; one is empty when its version has no such page.
struct ComparedPage {
  base::Bytes before;
  base::Bytes after;
  int width = 0;  // of either, in pixels
  int height = 0;
  PictureArea difference;  // around everything that looks different; empty: nothing does
  // The same with its surroundings, cut out of both; none when it fills most of the page, or a version has no
  // such page.
  PictureArea strip;
  base::Bytes stripBefore;
  base::Bytes stripAfter;
};

// Thread-safe; see cage::Cage.
class PageComparer {
 public:
  explicit PageComparer(cage::Limits limits = {}, std::size_t workers = 1);

  // Page `number`, from 1, `width` pixels wide (within the bounds of painter.h). Nothing when neither version
  // can be painted, or it takes more time or memory than a worker may use. Unavailable when no worker can be
  // started.
  std::optional<ComparedPage> compare(base::ByteView before, base::ByteView after, int number, int width);

 private:
  cage::Cage cage_;
};

}  // namespace extraction
