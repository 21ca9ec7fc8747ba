#include "extraction/comparer.h"

#include <algorithm>

#include "extraction/detail/compare_order.h"
#include "extraction/painter.h"
#include "extraction/reader.h"

namespace extraction {
namespace {

bool isPictureOrNone(const base::Bytes& bytes) {
  return bytes.empty() || bytes.starts_with("\x89PNG\r\n\x1A\n");
}

bool isWithin(const PictureArea& area, const ComparedPage& page) {
  return area.left >= 0 && area.top >= 0 && area.width >= 0 && area.height >= 0 &&
         area.width <= page.width - area.left && area.height <= page.height - area.top;
}

// Hostile bytes may have taken over the worker.
bool isSound(const ComparedPage& page) {
  return page.width > 0 && page.width <= kMostPageWidth && page.height > 0 &&
         page.height <= kMostPageHeight && isWithin(page.difference, page) && isWithin(page.strip, page) &&
         isPictureOrNone(page.before) && isPictureOrNone(page.after) && isPictureOrNone(page.stripBefore) &&
         isPictureOrNone(page.stripAfter);
}

}  // namespace

PageComparer::PageComparer(cage::Limits limits, std::size_t workers)
    : cage_(kComparerWork, limits, workers, kReaderProgram) {}

std::optional<ComparedPage> PageComparer::compare(base::ByteView before, base::ByteView after, int number,
                                                  int width) {
  const detail::CompareOrder order{number, std::clamp(width, kLeastPageWidth, kMostPageWidth), before, after};
  const cage::Result result = cage_.run(detail::written(order));
  if (result.outcome != cage::Outcome::Answered) return std::nullopt;
  auto compared = detail::comparedIn(result.answer);
  if (!compared || !isSound(*compared)) return std::nullopt;
  return compared;
}

}  // namespace extraction
