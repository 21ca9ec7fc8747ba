#include "intake/detail/image/exif.h"

#include <cstdint>
#include <optional>

namespace intake::detail {
namespace {

constexpr std::uint32_t kGpsFolder = 0x8825;
constexpr std::uint32_t kLatitude = 2;
constexpr std::size_t kEntry = 12;

class Tiff {
 public:
  explicit Tiff(base::ByteView bytes) : bytes_(bytes), isLittle_(bytes.starts_with("II")) {}

  std::uint32_t number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || size > bytes_.size() - at) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
      value = value << 8 | static_cast<unsigned char>(bytes_[isLittle_ ? at + size - 1 - i : at + i]);
    return value;
  }

  // The value of a tag in the folder at `folder`.
  std::optional<std::uint32_t> valueOf(std::uint32_t tag, std::size_t folder) const {
    const std::size_t count = number(folder, 2);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t entry = folder + 2 + i * kEntry;
      if (entry + kEntry > bytes_.size()) return std::nullopt;
      if (number(entry, 2) == tag) return number(entry + 8, 4);
    }
    return std::nullopt;
  }

 private:
  base::ByteView bytes_;
  bool isLittle_;
};

}  // namespace

bool hasPosition(base::ByteView tiff) {
  if (!tiff.starts_with("II") && !tiff.starts_with("MM")) return false;
  const Tiff file(tiff);
  const auto gps = file.valueOf(kGpsFolder, file.number(4, 4));
  return gps && file.valueOf(kLatitude, *gps).has_value();
}

}  // namespace intake::detail
