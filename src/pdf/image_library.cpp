#include "pdf/image_library.h"

#include <png.h>

#include <memory>

#include "base/error.h"
#include "pdf/detail/deflate.h"

namespace pdf {
namespace {

constexpr png_uint_32 kMostPixels = 4000;  // in each direction

using PngImage = std::unique_ptr<png_image, void (*)(png_image*)>;

[[noreturn]] void refuse(const std::string& name, const char* cause) {
  throw base::InvalidInput(base::Message("pdf.image-unreadable", {{"name", name}}), cause);
}

// Four bytes per pixel: red, green, blue, alpha.
base::Bytes decoded(base::ByteView png, const std::string& name, png_image& image) {
  const PngImage guard(&image, png_image_free);
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, png.data(), png.size()) == 0) refuse(name, image.message);
  if (image.width > kMostPixels || image.height > kMostPixels)
    throw base::InvalidInput(base::Message("pdf.image-too-large", {{"name", name}}));
  image.format = PNG_FORMAT_RGBA;
  base::Bytes pixels(PNG_IMAGE_SIZE(image), '\0');
  if (png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) == 0) refuse(name, image.message);
  // libpng continues after a damaged chunk; we do not want a logo with a hole.
  if (PNG_IMAGE_FAILED(image)) refuse(name, image.message);
  return pixels;
}

PreparedImage prepared(base::ByteView png, const std::string& name) {
  png_image image{};
  const base::Bytes pixels = decoded(png, name, image);
  base::Bytes colour;
  base::Bytes alpha;
  bool isOpaque = true;
  for (std::size_t i = 0; i + 3 < pixels.size(); i += 4) {
    colour.append(pixels, i, 3);
    alpha += pixels[i + 3];
    isOpaque = isOpaque && static_cast<unsigned char>(pixels[i + 3]) == 0xFF;
  }
  const detail::Deflater deflate(detail::Effort::Once);
  return {static_cast<int>(image.width), static_cast<int>(image.height), deflate(colour),
          isOpaque ? base::Bytes() : deflate(alpha)};
}

}  // namespace

int ImageLibrary::add(base::ByteView png, const std::string& name) {
  PreparedImage image = prepared(png, name);
  const std::lock_guard guard(mutex_);
  images_.push_back(std::move(image));
  return static_cast<int>(images_.size()) - 1;
}

const PreparedImage& ImageLibrary::image(int number) const {
  const std::lock_guard guard(mutex_);
  base::require(number >= 0 && static_cast<std::size_t>(number) < images_.size(),
                "an image was asked for that was not added");
  return images_[static_cast<std::size_t>(number)];
}

}  // namespace pdf
