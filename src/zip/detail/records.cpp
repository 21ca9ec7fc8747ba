#include "zip/detail/records.h"

#include <limits>

namespace zip::detail {
namespace {

constexpr std::uint64_t kVersion = 20;
constexpr std::uint64_t kVersion64 = 45;
constexpr std::uint64_t kMadeByUnix = 3 << 8;
constexpr std::uint64_t kUtf8 = 1 << 11;
constexpr std::uint64_t kFirstOf1980 = 0x0021;  // the earliest date that a zip can hold
constexpr std::uint64_t kRegular0644 = 0100644ULL << 16;
constexpr std::uint64_t kMost16 = 0xFFFF;

struct Field {
  std::uint64_t value;
  std::size_t size;
};

base::Bytes bytesOf(std::initializer_list<Field> fields) {
  base::Bytes bytes;
  for (const Field& field : fields) {
    for (std::size_t i = 0; i < field.size; ++i) bytes += static_cast<char>(field.value >> (8 * i) & 0xFF);
  }
  return bytes;
}

bool isLarge(std::uint64_t number) {
  return number >= kIn64;
}

std::uint64_t in32(std::uint64_t number) {
  return isLarge(number) ? kIn64 : number;
}

base::Bytes extra64(base::ByteView numbers) {
  if (numbers.empty()) return {};
  return bytesOf({{kZip64Extra, 2}, {numbers.size(), 2}}).append(numbers);
}

base::Bytes sizes64(const Entry& entry) {
  return isLarge(entry.size) ? bytesOf({{entry.size, 8}, {entry.size, 8}}) : base::Bytes();
}

base::Bytes centralHeader(const Entry& entry) {
  base::Bytes large = sizes64(entry);
  if (isLarge(entry.offset)) large += bytesOf({{entry.offset, 8}});
  const base::Bytes extra = extra64(large);
  const std::uint64_t version = extra.empty() ? kVersion : kVersion64;
  return bytesOf({{kCentralSignature, 4},
                  {kMadeByUnix | version, 2},
                  {version, 2},
                  {kUtf8, 2},
                  {0, 2},
                  {0, 2},
                  {kFirstOf1980, 2},
                  {entry.crc, 4},
                  {in32(entry.size), 4},
                  {in32(entry.size), 4},
                  {entry.name.size(), 2},
                  {extra.size(), 2},
                  {0, 2},
                  {0, 2},
                  {0, 2},
                  {kRegular0644, 4},
                  {in32(entry.offset), 4}}) +
         entry.name + extra;
}

base::Bytes end64(std::uint64_t count, std::uint64_t size, std::uint64_t offset) {
  return bytesOf({{kEnd64Signature, 4},
                  {kEnd64Size - 12, 8},
                  {kMadeByUnix | kVersion64, 2},
                  {kVersion64, 2},
                  {0, 4},
                  {0, 4},
                  {count, 8},
                  {count, 8},
                  {size, 8},
                  {offset, 8}}) +
         bytesOf({{kLocator64Signature, 4}, {0, 4}, {offset + size, 8}, {1, 4}});
}

base::Bytes endRecords(std::uint64_t count, std::uint64_t size, std::uint64_t offset) {
  const bool isZip64 = count >= kMost16 || isLarge(size) || isLarge(offset);
  const std::uint64_t shownCount = count >= kMost16 ? kMost16 : count;
  return (isZip64 ? end64(count, size, offset) : base::Bytes()) + bytesOf({{kEndSignature, 4},
                                                                           {0, 2},
                                                                           {0, 2},
                                                                           {shownCount, 2},
                                                                           {shownCount, 2},
                                                                           {in32(size), 4},
                                                                           {in32(offset), 4},
                                                                           {0, 2}});
}

}  // namespace

base::Bytes localHeader(const Entry& entry) {
  const base::Bytes extra = extra64(sizes64(entry));
  return bytesOf({{kLocalSignature, 4},
                  {extra.empty() ? kVersion : kVersion64, 2},
                  {kUtf8, 2},
                  {0, 2},
                  {0, 2},
                  {kFirstOf1980, 2},
                  {entry.crc, 4},
                  {in32(entry.size), 4},
                  {in32(entry.size), 4},
                  {entry.name.size(), 2},
                  {extra.size(), 2}}) +
         entry.name + extra;
}

base::Bytes directory(const std::vector<Entry>& entries, std::uint64_t offset) {
  base::Bytes bytes;
  for (const Entry& entry : entries) bytes += centralHeader(entry);
  return bytes + endRecords(entries.size(), bytes.size(), offset);
}

std::uint64_t number(base::ByteView bytes, std::size_t offset, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[offset + i]);
  return value;
}

}  // namespace zip::detail
