#include "base/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "base/error.h"

namespace base {
namespace {

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &out, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owner(out, std::free);
  require(size >= 0, "text that is not UTF-8 reached a function that wants UTF-8");
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)};
}

}  // namespace

std::optional<std::size_t> findInvalidUtf8(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    if (static_cast<unsigned char>(text[offset]) < 0x80) {
      ++offset;
      continue;
    }
    utf8proc_int32_t codePoint = 0;
    const utf8proc_ssize_t length =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset),
                         static_cast<utf8proc_ssize_t>(text.size() - offset), &codePoint);
    if (length < 1) return offset;
    offset += static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

char32_t nextCodePoint(std::string_view text, std::size_t& offset) {
  const auto first = static_cast<unsigned char>(text[offset++]);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  char32_t codePoint = first & (0x3FU >> more);
  for (int i = 0; i < more && offset < text.size(); ++i) {
    codePoint = codePoint << 6 | (static_cast<unsigned char>(text[offset++]) & 0x3FU);
  }
  return codePoint;
}

void appendUtf8(std::string& text, char32_t codePoint) {
  utf8proc_uint8_t buffer[4];
  const utf8proc_ssize_t length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(codePoint), buffer);
  require(length > 0, "a number that is no Unicode code point was to be written as UTF-8");
  text.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

std::u32string toUtf32(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) result += nextCodePoint(text, offset);
  return result;
}

std::string toUtf8(std::u32string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char32_t codePoint : text) appendUtf8(result, codePoint);
  return result;
}

namespace {

// Below U+0300 and among the dashes and quotation marks, no character composes with another or is composed
// otherwise (UAX 15, NFC_Quick_Check): nearly every text of an office.
bool isComposed(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t codePoint = nextCodePoint(text, offset);
    if (codePoint >= 0x300 && (codePoint < 0x2010 || codePoint > 0x2027)) return false;
  }
  return true;
}

}  // namespace

std::string toNfc(std::string_view text) {
  if (isComposed(text)) return std::string(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string folded(std::string_view text) {
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
}

std::string upperCased(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t codePoint = nextCodePoint(text, offset);
    appendUtf8(result, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(codePoint))));
  }
  return result;
}

bool isControl(char32_t codePoint) {
  return codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0);
}

bool isBidiControl(char32_t codePoint) {
  return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069) ||
         codePoint == 0x200E || codePoint == 0x200F || codePoint == 0x061C;
}

bool isInvisible(char32_t codePoint) {
  if (codePoint < 0xAD) return false;
  const bool parts = codePoint == 0x2028 || codePoint == 0x2029;
  const bool annotates = codePoint >= 0xFFF9 && codePoint <= 0xFFFB;
  return parts || annotates ||
         utf8proc_get_property(static_cast<utf8proc_int32_t>(codePoint))->ignorable != 0;
}

bool isCombiningMark(char32_t codePoint) {
  if (codePoint < 0x300) return false;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(codePoint));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
         category == UTF8PROC_CATEGORY_ME || codePoint == 0x200D;
}

std::string codePointName(char32_t codePoint) {
  char text[16];
  std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(codePoint));
  return text;
}

}  // namespace base
