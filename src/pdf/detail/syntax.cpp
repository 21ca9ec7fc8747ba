#include "pdf/detail/syntax.h"

#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/utf8.h"

namespace pdf::detail {

void appendNumber(std::string& out, double value) {
  long hundredths = std::lround(value * 100);
  if (hundredths < 0) {
    out += '-';
    hundredths = -hundredths;
  }
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, hundredths / 100).ptr;
  out.append(digits, end);
  const long rest = hundredths % 100;
  if (rest == 0) return;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

std::string reference(int object) {
  return std::to_string(object) + " 0 R";
}

std::string textString(std::string_view utf8) {
  std::string out = "<FEFF";
  char unit[8];
  const auto append = [&](unsigned value) {
    std::snprintf(unit, sizeof unit, "%04X", value);
    out += unit;
  };
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char32_t c = base::nextCodePoint(utf8, offset);
    if (c < 0x10000) {
      append(static_cast<unsigned>(c));
    } else {
      append(static_cast<unsigned>(0xD800 + ((c - 0x10000) >> 10)));
      append(static_cast<unsigned>(0xDC00 + ((c - 0x10000) & 0x3FF)));
    }
  }
  return out + ">";
}

std::string dateString(base::Instant instant, const base::TimeZone& zone) {
  const base::LocalTime local = instant.in(zone);
  char text[40];
  std::snprintf(text, sizeof text, "D:%04d%02d%02d%02d%02d%02d+%02d'%02d'", local.date.year(),
                local.date.month(), local.date.day(), local.hour, local.minute, local.second,
                zone.minutesEast() / 60, zone.minutesEast() % 60);
  return text;
}

}  // namespace pdf::detail
