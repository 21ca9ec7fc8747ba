#include "extraction/detail/pdf_page.h"

#include <png.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <memory>

#include "extraction/detail/pdf_document.h"

namespace extraction::detail {
namespace {

constexpr double kPointsPerInch = 72;
constexpr std::ptrdiff_t kBytesPerPixel = 3;

poppler::image pictureOf(const poppler::page& page, int width) {
  const poppler::rectf box = page.page_rect();
  if (box.width() <= 0 || box.height() / box.width() * width > kMostPageHeight) return {};
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_rgb24);
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  const double resolution = width * kPointsPerInch / box.width();
  return renderer.render_page(&page, resolution, resolution);
}

}  // namespace

void preparePdfPage() {
  preparePdfDocuments();
  pdfPage({1, kLeastPageWidth, kSpecimen});
}

base::Bytes pngOf(const poppler::image& picture, const PictureArea& area) {
  png_image header{};
  header.version = PNG_IMAGE_VERSION;
  header.width = static_cast<png_uint_32>(area.width);
  header.height = static_cast<png_uint_32>(area.height);
  header.format = PNG_FORMAT_RGB;
  header.flags = PNG_IMAGE_FLAG_FAST;
  const char* first = picture.const_data() + static_cast<std::ptrdiff_t>(area.top) * picture.bytes_per_row() +
                      kBytesPerPixel * static_cast<std::ptrdiff_t>(area.left);
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(header);
  base::Bytes png(size, '\0');
  const bool isWritten =
      png_image_write_to_memory(&header, png.data(), &size, 0, first, picture.bytes_per_row(), nullptr) != 0;
  png.resize(isWritten ? size : 0);
  return png;
}

PagePicture paintedPage(const PaintOrder& order) {
  const auto document = openedPdf(order.pdf);
  if (!document || document->is_locked() || order.number < 1 || order.number > document->pages()) return {};
  const std::unique_ptr<poppler::page> page(document->create_page(order.number - 1));
  return page ? PagePicture{document->pages(), pictureOf(*page, order.width)} : PagePicture{};
}

std::optional<PaintedPage> pdfPage(const PaintOrder& order) {
  const PagePicture page = paintedPage(order);
  if (!page.picture.is_valid()) return std::nullopt;
  return PaintedPage{page.pages, pngOf(page.picture, {0, 0, page.picture.width(), page.picture.height()})};
}

}  // namespace extraction::detail
