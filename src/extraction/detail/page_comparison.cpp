#include "extraction/detail/page_comparison.h"

#include <algorithm>
#include <cstdlib>

#include "extraction/detail/pdf_page.h"

namespace extraction::detail {
namespace {

constexpr int kVisible = 24;  // a difference of a colour, of 255, that people can see

const unsigned char* pixelOf(const poppler::image& picture, int x, int y) {
  return reinterpret_cast<const unsigned char*>(picture.const_data()) +
         static_cast<std::ptrdiff_t>(y) * picture.bytes_per_row() + 3 * static_cast<std::ptrdiff_t>(x);
}

bool differsAt(const poppler::image& before, const poppler::image& after, int x, int y) {
  const unsigned char* one = pixelOf(before, x, y);
  const unsigned char* other = pixelOf(after, x, y);
  for (int colour = 0; colour < 3; ++colour) {
    if (std::abs(one[colour] - other[colour]) > kVisible) return true;
  }
  return false;
}

// Widens the area to this pixel.
void include(PictureArea& area, int x, int y) {
  if (area.isEmpty()) {
    area = {x, y, 1, 1};
    return;
  }
  const int right = std::max(area.left + area.width, x + 1);
  const int bottom = std::max(area.top + area.height, y + 1);
  area.left = std::min(area.left, x);
  area.top = std::min(area.top, y);
  area.width = right - area.left;
  area.height = bottom - area.top;
}

PictureArea differenceOf(const poppler::image& before, const poppler::image& after) {
  PictureArea area;
  if (before.width() != after.width() || before.height() != after.height())
    return {0, 0, after.width(), after.height()};
  for (int y = 0; y < after.height(); ++y) {
    for (int x = 0; x < after.width(); ++x) {
      if (differsAt(before, after, x, y)) include(area, x, y);
    }
  }
  return area;
}

// At least so wide that a line of text can be read in it; nothing when it would be most of the page.
PictureArea stripAround(const PictureArea& area, int width, int height) {
  const int margin = width / 50;
  const int wanted = std::max(area.width + 2 * margin, width * 2 / 5);
  const int tall = area.height + 4 * margin;
  if (area.isEmpty() || wanted > width * 4 / 5 || tall > width / 2) return {};
  const int left = std::clamp(area.left + area.width / 2 - wanted / 2, 0, width - wanted);
  const int top = std::max(area.top - 2 * margin, 0);
  return {left, top, wanted, std::min(tall, height - top)};
}

void fill(ComparedPage& page, const poppler::image& before, const poppler::image& after) {
  page.difference = differenceOf(before, after);
  page.strip = stripAround(page.difference, page.width, page.height);
  if (page.strip.isEmpty()) return;
  page.stripBefore = pngOf(before, page.strip);
  page.stripAfter = pngOf(after, page.strip);
}

base::Bytes wholePng(const poppler::image& picture) {
  return picture.is_valid() ? pngOf(picture, {0, 0, picture.width(), picture.height()}) : base::Bytes();
}

}  // namespace

std::optional<ComparedPage> comparePages(const CompareOrder& order) {
  const poppler::image before = paintedPage({order.number, order.width, order.before}).picture;
  const poppler::image after = paintedPage({order.number, order.width, order.after}).picture;
  if (!before.is_valid() && !after.is_valid()) return std::nullopt;
  const poppler::image& shown = after.is_valid() ? after : before;
  ComparedPage page;
  page.before = wholePng(before);
  page.after = wholePng(after);
  page.width = shown.width();
  page.height = shown.height();
  if (before.is_valid() && after.is_valid()) fill(page, before, after);
  return page;
}

}  // namespace extraction::detail
