// Base 64 (RFC 4648, 4): with padding, without line ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace base {

std::string base64(ByteView bytes);

// Nothing for what `base64` would not have written: other characters, missing padding, bits that are left
// over and not zero. So two texts never mean the same bytes.
std::optional<Bytes> fromBase64(std::string_view text);

}  // namespace base
