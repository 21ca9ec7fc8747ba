// Base 64 (RFC 4648, 4): with padding, without line ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace base {

std::string base64(ByteView bytes);

// Nothing when `base64` would not have written this text: foreign characters, missing padding, unused bits
// that are not zero. So no two texts mean the same bytes.
std::optional<Bytes> fromBase64(std::string_view text);

}  // namespace base
