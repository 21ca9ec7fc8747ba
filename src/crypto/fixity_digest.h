// Algorithms by which other programs have recorded their files in BagIt manifests. Two of them are broken
// (MD5, SHA-1): they tell accidents, never intent.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "crypto/digest.h"

namespace crypto {

// By the name that BagIt uses: md5, sha1, sha224, sha256, sha384 or sha512. Nothing for any other, and for
// one that is not available here.
std::optional<DigestAlgorithm> fixityAlgorithm(std::string_view name);

// How many hexadecimal digits a digest of that name has. Nothing for any other name.
std::optional<std::size_t> fixityDigits(std::string_view name);

}  // namespace crypto
