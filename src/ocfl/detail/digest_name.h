// The names of digest algorithms that inventories use (OCFL 1.1, 3.4; extension 0009).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/digest.h"

namespace ocfl::detail {

struct DigestName {
  std::string_view name;
  std::size_t digits;                                // hexadecimal; 0: "size", a decimal number
  std::optional<crypto::DigestAlgorithm> algorithm;  // nothing: "size", or not computed here (E028)
  std::string_view encodingCode;  // what the standard calls a digest that is not so written

  bool isComputed() const { return algorithm || digits == 0; }
};

// Null when the vocabulary has no such name.
const DigestName* digestNamed(std::string_view name);
// The one that was probably meant: the same letters and digits, however written. Null when there is none.
const DigestName* digestResembling(std::string_view name);
// sha512 or sha256.
bool isForContent(const DigestName& digest);

// Whether `text` is written as a digest of this kind is, in capitals or not.
bool isDigest(const DigestName& kind, std::string_view text);
std::string lowerCase(std::string_view text);
bool isLowerCase(std::string_view text);

}  // namespace ocfl::detail
