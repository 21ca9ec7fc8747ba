// Small pictures.
#pragma once

#include <cstdint>
#include <string>

#include "base/bytes.h"

namespace intake_tests {

// One chunk of a PNG.
base::Bytes chunk(const std::string& type, const base::Bytes& content);
// `more` stands before the picture's data.
base::Bytes png(std::uint32_t width = 2, std::uint32_t height = 2, const base::Bytes& more = {});
// One segment of a JPEG.
base::Bytes segment(unsigned char marker, const base::Bytes& content);
base::Bytes jpeg(std::uint16_t width = 16, std::uint16_t height = 16, const base::Bytes& more = {});
// An EXIF block that tells where the picture was taken.
base::Bytes exifWithPosition();

}  // namespace intake_tests
