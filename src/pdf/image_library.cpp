#include "pdf/image_library.h"

#include <png.h>

#include "base/error.h"
#include "pdf/detail/deflate.h"

namespace pdf {
namespace {

constexpr png_uint_32 kMostPixels = 4000;  // in each direction

base::Bytes decoded(base::ByteView png, const std::string& name, png_image& image) {
  image.version = PNG_IMAGE_VERSION;
  const auto refuse = [&](const std::string& why) {
    png_image_free(&image);
    throw base::InvalidInput("The image " + name + " cannot be used: " + why + ". It must be a PNG file.");
  };
  if (png_image_begin_read_from_memory(&image, png.data(), png.size()) == 0) refuse(image.message);
  if (image.width > kMostPixels || image.height > kMostPixels)
    refuse("it has more than 4000 pixels in a direction");
  image.format = PNG_FORMAT_RGBA;
  base::Bytes pixels(PNG_IMAGE_SIZE(image), '\0');
  if (png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) == 0) refuse(image.message);
  return pixels;
}

}  // namespace

int ImageLibrary::add(base::ByteView png, const std::string& name) {
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
  images_.push_back({static_cast<int>(image.width), static_cast<int>(image.height),
                     detail::deflated(colour, 12), isOpaque ? base::Bytes() : detail::deflated(alpha, 12)});
  return static_cast<int>(images_.size()) - 1;
}

const PreparedImage& ImageLibrary::image(int number) const {
  base::require(number >= 0 && static_cast<std::size_t>(number) < images_.size(),
                "an image was asked for that was not added");
  return images_[static_cast<std::size_t>(number)];
}

}  // namespace pdf
