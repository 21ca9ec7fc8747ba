#include "pictures.h"

#include <zlib.h>

#include "pdfs.h"

namespace intake_tests {
namespace {

using namespace std::string_literals;

base::Bytes big(std::uint64_t value, std::size_t size) {
  base::Bytes bytes;
  for (std::size_t i = size; i-- > 0;) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  return bytes;
}

}  // namespace

base::Bytes chunk(const std::string& type, const base::Bytes& content) {
  const base::Bytes body = type + content;
  const uLong crc = ::crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
  return big(content.size(), 4) + body + big(crc, 4);
}

base::Bytes png(std::uint32_t width, std::uint32_t height, const base::Bytes& more) {
  const base::Bytes rows(6, '\0');  // a filter byte and two grey pixels each
  return "\x89PNG\r\n\x1a\n" + chunk("IHDR", big(width, 4) + big(height, 4) + "\x08\0\0\0\0"s) + more +
         chunk("IDAT", deflated(rows)) + chunk("IEND", "");
}

base::Bytes segment(unsigned char marker, const base::Bytes& content) {
  return base::Bytes("\xFF") + static_cast<char>(marker) + big(content.size() + 2, 2) + content;
}

base::Bytes jpeg(std::uint16_t width, std::uint16_t height, const base::Bytes& more) {
  return "\xFF\xD8" + segment(0xE0, "JFIF\0\1\1\0\0\1\0\1\0\0"s) + more +
         segment(0xC0, base::Bytes("\x08") + big(height, 2) + big(width, 2) + "\1\1\x11\0"s) +
         segment(0xDA, "\1\1\0\0\x3F\0"s) + "\x12\x34\xFF\0\x56\xFF\xD0\x78"s + "\xFF\xD9";
}

base::Bytes exifWithPosition() {
  const auto little = [](std::uint64_t value, std::size_t size) {
    base::Bytes bytes;
    for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    return bytes;
  };
  const base::Bytes folder =
      little(1, 2) + little(0x8825, 2) + little(4, 2) + little(1, 4) + little(26, 4) + little(0, 4);
  const base::Bytes gps =
      little(1, 2) + little(2, 2) + little(5, 2) + little(3, 4) + little(60, 4) + little(0, 4);
  return "Exif\0\0"s + "II" + little(42, 2) + little(8, 4) + folder + gps + base::Bytes(40, '\1');
}

}  // namespace intake_tests
