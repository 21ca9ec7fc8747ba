// Reads the line formats of C2SP strictly: each meaning has exactly one text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tlog/merkle.h"

namespace tlog::detail {

// Removes the first line from `rest` and returns it without its line end. Nothing when `rest` has no line
// end.
std::optional<std::string_view> takeLine(std::string_view& rest);
// The line without `prefix`; nothing when it has another beginning.
std::optional<std::string_view> behind(std::string_view prefix, std::string_view line);
// ASCII digits without leading zeros, less than 2^63.
std::optional<std::uint64_t> parseNumber(std::string_view digits);
// Exactly 32 bytes in base 64.
std::optional<Hash> parseHash(std::string_view base64);
std::string textOf(const Hash& hash);
// One hash per line, up to and including an empty line; at most 63 hashes.
std::optional<Proof> takeProof(std::string_view& rest);

// Big-endian.
template <class Number>
base::Bytes bigEndian(Number number) {
  base::Bytes bytes(sizeof number, '\0');
  for (std::size_t at = bytes.size(); at > 0; number = static_cast<Number>(number >> 8))
    bytes[--at] = static_cast<char>(number & 0xff);
  return bytes;
}
// `bytes` must have the size of Number.
template <class Number>
Number fromBigEndian(base::ByteView bytes) {
  Number number = 0;
  for (const char c : bytes) number = static_cast<Number>(number << 8 | static_cast<unsigned char>(c));
  return number;
}

}  // namespace tlog::detail
