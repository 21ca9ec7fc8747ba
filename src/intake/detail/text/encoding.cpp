#include "intake/detail/text/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

#include "base/utf8.h"

namespace intake::detail {
namespace {

using namespace std::string_view_literals;

constexpr unsigned char kForbidden = 1;
constexpr unsigned char kHigh = 2;

// U+001A once ended texts; the others that are allowed are white space.
constexpr std::array<unsigned char, 256> classesOfBytes() {
  std::array<unsigned char, 256> classes{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const bool isAllowed = (byte >= 9 && byte <= 13) || byte == 0x1A || (byte >= 0x20 && byte != 0x7F);
    classes[byte] = static_cast<unsigned char>((isAllowed ? 0 : kForbidden) | (byte >= 0x80 ? kHigh : 0));
  }
  return classes;
}
constexpr std::array<unsigned char, 256> kClasses = classesOfBytes();

// Whether each of eight bytes is printable ASCII.
bool isPlain(std::uint64_t word) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHighs = kOnes << 7;
  const std::uint64_t below = (word - kOnes * 0x20) & ~word;  // U+0020
  const std::uint64_t deletes = ((word ^ kOnes * 0x7F) - kOnes) & ~(word ^ kOnes * 0x7F);
  return ((word | below | deletes) & kHighs) == 0;
}

unsigned char classesIn(base::ByteView bytes) {
  unsigned found = 0;
  while (bytes.size() >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), 8);
    if (!isPlain(word))
      for (const char byte : bytes.substr(0, 8)) found |= kClasses[static_cast<unsigned char>(byte)];
    bytes.remove_prefix(8);
  }
  for (const char byte : bytes) found |= kClasses[static_cast<unsigned char>(byte)];
  return static_cast<unsigned char>(found);
}

// Whether `rest`, at the end of a piece, may be the beginning of a character.
bool isBeginning(base::ByteView rest) {
  const auto lead = static_cast<unsigned char>(rest.front());
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
  return rest.size() < length && std::all_of(rest.begin() + 1, rest.end(), [](char byte) {
           return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
         });
}

// Western languages have a NUL in every other byte.
EncodingKind unmarkedUtf16(base::ByteView head) {
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < head.size(); ++i)
    if (head[i] == '\0') ++nuls[i % 2];
  if (nuls[0] == 0 && nuls[1] > head.size() / 4) return EncodingKind::Utf16Little;
  if (nuls[1] == 0 && nuls[0] > head.size() / 4) return EncodingKind::Utf16Big;
  return EncodingKind::None;
}

Encoding claimedBy(base::ByteView head) {
  if (head.starts_with("\xEF\xBB\xBF"sv)) return {EncodingKind::Utf8, 3};
  if (head.starts_with("\xFF\xFE"sv)) return {EncodingKind::Utf16Little, 2};
  if (head.starts_with("\xFE\xFF"sv)) return {EncodingKind::Utf16Big, 2};
  if (head.find('\0') != base::ByteView::npos) return {unmarkedUtf16(head)};
  return {EncodingKind::Utf8};
}

}  // namespace

Encoding encodingOf(base::ByteView head) {
  Encoding encoding = claimedBy(head);
  if (encoding.kind == EncodingKind::None) return encoding;
  Decoder decoder(encoding);
  decoder.decode(head);
  if (decoder.isBinary()) return {};
  if (encoding.mark == 0) encoding.kind = decoder.kind();
  return encoding;
}

const char* nameOf(EncodingKind kind) {
  switch (kind) {
    case EncodingKind::Utf16Little:
      return "utf-16le";
    case EncodingKind::Utf16Big:
      return "utf-16be";
    case EncodingKind::Windows1252:
      return "windows-1252";
    default:
      return "utf-8";
  }
}

base::ByteView Decoder::decode(base::ByteView piece) {
  const std::size_t skipped = std::min(toSkip_, piece.size());
  toSkip_ -= skipped;
  piece.remove_prefix(skipped);
  switch (encoding_.kind) {
    case EncodingKind::Utf16Little:
    case EncodingKind::Utf16Big:
      return decodeUtf16(piece);
    case EncodingKind::Windows1252:
      return decodeWindows1252(piece);
    default:
      return decodeUtf8(piece);
  }
}

base::ByteView Decoder::finish() {
  text_.clear();
  if (held_.empty()) return {};
  const std::string held = std::exchange(held_, {});
  if (encoding_.kind != EncodingKind::Utf8) {
    isBinary_ = true;
    return {};
  }
  encoding_.kind = EncodingKind::Windows1252;
  return decodeWindows1252(held);
}

base::ByteView Decoder::decodeUtf8(base::ByteView piece) {
  const unsigned char classes = classesIn(piece);
  isBinary_ = isBinary_ || (classes & kForbidden) != 0;
  if (held_.empty() && (classes & kHigh) == 0) return piece;
  text_ = std::exchange(held_, {});
  text_.append(piece);
  const auto invalid = base::findInvalidUtf8(text_);
  if (!invalid) return text_;
  if (!isBeginning(base::ByteView(text_).substr(*invalid))) {
    encoding_.kind = EncodingKind::Windows1252;
    const std::string whole = std::exchange(text_, {});
    return decodeWindows1252(whole);
  }
  held_ = text_.substr(*invalid);
  text_.resize(*invalid);
  return text_;
}

base::ByteView Decoder::decodeWindows1252(base::ByteView piece) {
  isBinary_ = isBinary_ || (classesIn(piece) & kForbidden) != 0;
  text_.clear();
  for (const char byte : piece) base::appendUtf8(text_, static_cast<unsigned char>(byte));
  return text_;
}

base::ByteView Decoder::decodeUtf16(base::ByteView piece) {
  held_.append(piece);
  const std::size_t high = encoding_.kind == EncodingKind::Utf16Little ? 1 : 0;
  const auto unitAt = [&](std::size_t at) {
    return static_cast<char32_t>(static_cast<unsigned char>(held_[at + high]) << 8 |
                                 static_cast<unsigned char>(held_[at + 1 - high]));
  };
  text_.clear();
  std::size_t at = 0;
  while (at + 2 <= held_.size()) {
    char32_t c = unitAt(at);
    const bool isPair = c >= 0xD800 && c < 0xDC00;
    if (isPair && at + 4 > held_.size()) break;
    at += 2;
    if (isPair) {
      const char32_t low = unitAt(at);
      if (low < 0xDC00 || low > 0xDFFF) {
        isBinary_ = true;
        continue;
      }
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    } else if (c >= 0xDC00 && c <= 0xDFFF) {
      isBinary_ = true;
      continue;
    }
    isBinary_ = isBinary_ || (c < 0x80 && (kClasses[c] & kForbidden) != 0);
    base::appendUtf8(text_, c);
  }
  held_.erase(0, at);
  return text_;
}

}  // namespace intake::detail
