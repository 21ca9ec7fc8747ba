// Names of digest algorithms in inventories (OCFL 1.1, 3.4; extension 0009).
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
  std::string_view encodingCode;                     // code of a digest in any other form

  bool isComputed() const { return algorithm || digits == 0; }
};

// Null when the vocabulary has no such name.
const DigestName* digestNamed(std::string_view name);
// The name that was probably meant: equal in letters and digits, apart from case and punctuation. Null when
// there is none.
const DigestName* digestResembling(std::string_view name);
// sha512 or sha256.
bool isForContent(const DigestName& digest);

// Whether `text` has the form of a digest of this kind, in capitals or not.
bool isDigest(const DigestName& kind, std::string_view text);
std::string lowerCase(std::string_view text);
bool isLowerCase(std::string_view text);

}  // namespace ocfl::detail
