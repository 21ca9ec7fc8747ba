#include <png.h>

#include "base/error.h"
#include "press.h"
#include "support/boost_test.h"
#include "support/layout_builders.h"

namespace {

using pdf_tests::Press;
using pdf_tests::PrintedFile;

// A PNG of one colour: red, green, blue, alpha.
base::Bytes pngOf(png_uint_32 width, png_uint_32 height, const std::string& pixel) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = width;
  image.height = height;
  image.format = PNG_FORMAT_RGBA;
  base::Bytes pixels;
  for (png_uint_32 i = 0; i < width * height; ++i) pixels += pixel;
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, nullptr);
  base::Bytes png(size, '\0');
  png_image_write_to_memory(&image, png.data(), &size, 0, pixels.data(), 0, nullptr);
  png.resize(size);
  return png;
}

const std::string kOpaque = "\xFF\x20\x10\xFF";
const std::string kHalf = "\xFF\x20\x10\x80";

std::string imagesOf(Press& press, int number) {
  const layout::Image image{number, 40, 40, layout::Alignment::Left, "Lambang"};
  return PrintedFile(press.print(support::document({}, support::blocks(image))).bytes)
      .tell("pdfimages -list");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(images)

BOOST_AUTO_TEST_CASE(with_transparency_have_a_soft_mask) {
  Press press;
  const int number = press.images().add(pngOf(5, 3, kHalf), "half.png");
  BOOST_TEST(pdf_tests::areInOrder(imagesOf(press, number),
                                   {"image", "5     3", "rgb", "smask", "5     3", "gray"}));
}

BOOST_AUTO_TEST_CASE(without_it_have_none) {
  Press press;
  const int number = press.images().add(pngOf(5, 3, kOpaque), "full.png");
  const std::string list = imagesOf(press, number);
  BOOST_TEST(list.find("rgb") != std::string::npos);
  BOOST_TEST(list.find("smask") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(are_embedded_once_however_often_they_are_shown) {
  const Press press;
  const layout::Image image{0, 40, 47, layout::Alignment::Left, ""};
  const auto bytes =
      press.print(support::document({}, support::blocks(image, layout::PageBreak{}, image, image))).bytes;
  const std::string json = PrintedFile(bytes).tell("qpdf --json=2 --json-key=qpdf");
  std::size_t count = 0;
  for (std::size_t at = 0; (at = json.find("\"/Subtype\": \"/Image\"", at)) != std::string::npos; ++at)
    ++count;
  BOOST_TEST(count == 2U);  // with its mask
}

BOOST_AUTO_TEST_CASE(that_are_no_png_are_refused_by_name) {
  pdf::ImageLibrary library;
  for (const base::Bytes& bytes : {base::Bytes(), base::Bytes("GIF89a"), base::Bytes(200, '\x89')}) {
    try {
      library.add(bytes, "lambang.png");
      BOOST_ERROR("was accepted");
    } catch (const base::InvalidInput& error) {
      BOOST_TEST(std::string(error.what()).find("lambang.png") != std::string::npos);
    }
  }
  BOOST_TEST(library.add(pngOf(1, 1, kOpaque), "titik.png") == 0);
}

BOOST_AUTO_TEST_CASE(that_end_early_are_refused) {
  pdf::ImageLibrary library;
  const base::Bytes whole = pngOf(60, 60, kHalf);
  for (std::size_t size = 0; size + 12 < whole.size(); size += 7)
    BOOST_CHECK_THROW(library.add(base::ByteView(whole).substr(0, size), "x.png"), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(that_are_too_large_are_refused_before_they_are_decoded) {
  pdf::ImageLibrary library;
  BOOST_CHECK_THROW(library.add(pngOf(4001, 1, kOpaque), "x.png"), base::InvalidInput);
  BOOST_TEST(library.add(pngOf(4000, 1, kOpaque), "x.png") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
