// The algorithms of BagIt manifests made by other programs. MD5 and SHA-1 are broken: they detect accidents,
// not forgery.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "crypto/digest.h"

namespace crypto {

// By its BagIt name: md5, sha1, sha224, sha256, sha384 or sha512. Nothing for any other name, or when the
// algorithm is not available here.
std::optional<DigestAlgorithm> fixityAlgorithm(std::string_view name);

// The number of hexadecimal digits of such a digest. Nothing for any other name.
std::optional<std::size_t> fixityDigits(std::string_view name);

}  // namespace crypto
