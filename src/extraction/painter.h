// Pictures of the pages of a PDF, for showing a letter where no PDF viewer is. The decoding library meets
// bytes of unknown origin, so it runs in a cage, in the same program as the Reader's (reader.h); one start
// serves many pages.
#pragma once

#include <optional>

#include "base/bytes.h"
#include "cage/cage.h"

namespace extraction {

inline constexpr const char* kPainterWork = "paint-page";

inline constexpr int kLeastPageWidth = 64;    // pixels
inline constexpr int kMostPageWidth = 2400;   // pixels
inline constexpr int kMostPageHeight = 6000;  // pixels; a longer page is not painted

struct PaintedPage {
  int pages = 0;    // of the whole document
  base::Bytes png;  // the page on white, without transparency
};

// Thread-safe; see cage::Cage.
class PagePainter {
 public:
  explicit PagePainter(cage::Limits limits = {}, std::size_t workers = 1);

  // Page `number`, from 1, `width` pixels wide; the width is moved into the bounds above. Nothing when the
  // PDF has no such page, is damaged or locked, relies on fonts that it does not embed, or takes more time or
  // memory than a worker may use. Unavailable when no worker can be started.
  std::optional<PaintedPage> paint(base::ByteView pdf, int number, int width);

 private:
  cage::Cage cage_;
};

}  // namespace extraction
