#include "pdf/detail/syntax.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/utf8.h"

namespace pdf::detail {
namespace {

void appendHex4(std::string& out, unsigned value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[value >> shift & 0xF];
}

bool isRegular(char c) {
  return c > ' ' && c < 0x7F && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
}

}  // namespace

void appendInteger(std::string& out, long value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

void appendNumber(std::string& out, double value, int decimals) {
  long scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  long units = std::lround(value * static_cast<double>(scale));
  if (units < 0) {
    out += '-';
    units = -units;
  }
  appendInteger(out, units / scale);
  long rest = units % scale;
  if (rest != 0) out += '.';
  for (; rest != 0; rest %= scale) {
    scale /= 10;
    out += static_cast<char>('0' + rest / scale);
  }
}

void appendNumbers(std::string& out, std::initializer_list<double> values) {
  for (const double value : values) {
    appendNumber(out, value);
    out += ' ';
  }
}

void appendUtf16Hex(std::string& out, char32_t codePoint) {
  if (codePoint < 0x10000) {
    appendHex4(out, static_cast<unsigned>(codePoint));
  } else {
    const auto rest = static_cast<unsigned>(codePoint - 0x10000);
    appendHex4(out, 0xD800 + (rest >> 10));
    appendHex4(out, 0xDC00 + (rest & 0x3FF));
  }
}

void appendReference(std::string& out, int object) {
  appendInteger(out, object);
  out += " 0 R";
}

std::string reference(int object) {
  std::string out;
  appendReference(out, object);
  return out;
}

std::string textString(std::string_view utf8) {
  std::string out = "<FEFF";
  for (std::size_t offset = 0; offset < utf8.size();) appendUtf16Hex(out, base::nextCodePoint(utf8, offset));
  return out + ">";
}

std::string byteString(std::string_view ascii) {
  std::string out = "(";
  for (const char c : ascii) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out + ")";
}

std::string nameOf(std::string_view text) {
  std::string out = "/";
  for (const char c : text) {
    if (isRegular(c)) {
      out += c;
    } else {
      std::array<char, 4> code{};
      std::snprintf(code.data(), code.size(), "#%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
      out += code.data();
    }
  }
  return out;
}

std::string dateString(base::Instant instant, const base::TimeZone& zone) {
  const base::LocalTime local = instant.in(zone);
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "(D:%04d%02d%02d%02d%02d%02d+%02d'%02d')", local.date.year(),
                local.date.month(), local.date.day(), local.hour, local.minute, local.second,
                zone.minutesEast() / 60, zone.minutesEast() % 60);
  return text.data();
}

}  // namespace pdf::detail
