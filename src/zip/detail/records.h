// The records of a zip (APPNOTE.TXT 6.3.10, 4.3) as zip::Writer writes them.
#pragma once

#include <cstdint>
#include <vector>

#include "base/bytes.h"
#include "zip/entry.h"

namespace zip::detail {

constexpr std::uint32_t kLocalSignature = 0x04034b50;
constexpr std::uint32_t kCentralSignature = 0x02014b50;
constexpr std::uint32_t kEndSignature = 0x06054b50;
constexpr std::uint32_t kEnd64Signature = 0x06064b50;
constexpr std::uint32_t kLocator64Signature = 0x07064b50;
constexpr std::uint32_t kDescriptorSignature = 0x08074b50;

constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kCentralSize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kLocator64Size = 20;

constexpr std::uint16_t kZip64Extra = 0x0001;
constexpr std::uint16_t kUnicodePathExtra = 0x7075;
constexpr std::uint32_t kIn64 = 0xFFFFFFFFU;  // marks a number that is in a Zip64 record

// The header before the content of an entry (4.3.7).
base::Bytes localHeader(const Entry& entry);
// Everything after the last content (4.3.12, 4.3.14 to 4.3.16); the directory begins at `offset`.
base::Bytes directory(const std::vector<Entry>& entries, std::uint64_t offset);

// The little-endian number of `size` bytes at `offset`; it must lie inside `bytes`.
std::uint64_t number(base::ByteView bytes, std::size_t offset, std::size_t size);

}  // namespace zip::detail
