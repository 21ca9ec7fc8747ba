// HMAC-SHA-256 (RFC 2104): a digest that only who has the key can make.
#pragma once

#include "base/bytes.h"

namespace crypto {

// 32 raw bytes. A key of any length.
base::Bytes keyedDigest(base::ByteView key, base::ByteView bytes);

}  // namespace crypto
