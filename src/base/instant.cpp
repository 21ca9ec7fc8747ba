#include "base/instant.h"

#include <cstdio>
#include <cstdlib>

namespace base {
namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kDay = 86'400 * kSecond;

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

// Takes exactly `count` digits off the front of `text`.
std::optional<int> takeDigits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<int> takeFraction(std::string_view& text) {
  if (!take(text, '.')) return 0;
  int value = 0;
  int digits = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9' && digits < 6) {
    value = value * 10 + (text.front() - '0');
    text.remove_prefix(1);
    ++digits;
  }
  if (digits == 0) return std::nullopt;
  for (; digits < 6; ++digits) value *= 10;
  return value;
}

std::optional<int> takeOffsetMinutes(std::string_view& text) {
  if (take(text, 'Z') || take(text, 'z')) return 0;
  const int sign = take(text, '+') ? 1 : take(text, '-') ? -1 : 0;
  if (sign == 0) return std::nullopt;
  const auto hours = takeDigits(text, 2);
  if (!hours || *hours > 23 || !take(text, ':')) return std::nullopt;
  const auto minutes = takeDigits(text, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  return sign * (*hours * 60 + *minutes);
}

std::optional<LocalTime> takeLocalTime(std::string_view& text) {
  const auto date = Date::parse(text.substr(0, 10));
  if (!date) return std::nullopt;
  text.remove_prefix(10);
  if (!take(text, 'T') && !take(text, 't')) return std::nullopt;
  const auto hour = takeDigits(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = takeDigits(text, 2);
  if (!minute || *minute > 59 || !take(text, ':')) return std::nullopt;
  const auto second = takeDigits(text, 2);
  if (!second || *second > 59) return std::nullopt;
  const auto fraction = takeFraction(text);
  if (!fraction) return std::nullopt;
  return LocalTime{*date, *hour, *minute, *second, *fraction};
}

std::int64_t microsecondsOf(const LocalTime& local) {
  return local.date.daysSince1970() * kDay +
         ((local.hour * 60 + local.minute) * 60LL + local.second) * kSecond + local.microsecond;
}

std::string offsetText(int minutesEast) {
  if (minutesEast == 0) return "Z";
  char text[16];
  const int minutes = std::abs(minutesEast);
  std::snprintf(text, sizeof text, "%c%02d:%02d", minutesEast < 0 ? '-' : '+', minutes / 60, minutes % 60);
  return text;
}

}  // namespace

TimeZone TimeZone::jakarta() {
  return *named("Asia/Jakarta");
}

std::optional<TimeZone> TimeZone::named(std::string_view ianaName) {
  struct Row {
    const char* name;
    int minutesEast;
    const char* abbreviation;
  };
  static constexpr Row kZones[] = {{"Asia/Jakarta", 420, "WIB"},
                                   {"Asia/Pontianak", 420, "WIB"},
                                   {"Asia/Makassar", 480, "WITA"},
                                   {"Asia/Jayapura", 540, "WIT"},
                                   {"UTC", 0, "UTC"}};
  for (const Row& row : kZones) {
    if (ianaName != row.name) continue;
    TimeZone zone;
    zone.minutesEast_ = row.minutesEast;
    zone.name_ = row.name;
    zone.abbreviation_ = row.abbreviation;
    return zone;
  }
  return std::nullopt;
}

Instant Instant::at(const LocalTime& local, const TimeZone& zone) {
  return Instant(microsecondsOf(local) - zone.minutesEast() * 60LL * kSecond);
}

std::optional<Instant> Instant::parse(std::string_view text) {
  const auto local = takeLocalTime(text);
  if (!local) return std::nullopt;
  const auto offset = takeOffsetMinutes(text);
  if (!offset || !text.empty()) return std::nullopt;
  return Instant(microsecondsOf(*local) - *offset * 60LL * kSecond);
}

LocalTime Instant::in(const TimeZone& zone) const {
  const std::int64_t shifted = microseconds_ + zone.minutesEast() * 60LL * kSecond;
  const std::int64_t day = floorDivide(shifted, kDay);
  const std::int64_t rest = shifted - day * kDay;
  const auto seconds = static_cast<int>(rest / kSecond);
  return {Date::fromDays(static_cast<std::int32_t>(day)), seconds / 3600, seconds / 60 % 60, seconds % 60,
          static_cast<int>(rest % kSecond)};
}

std::string Instant::rfc3339(const TimeZone& zone) const {
  const LocalTime local = in(zone);
  char text[64];
  std::snprintf(text, sizeof text, "%sT%02d:%02d:%02d", local.date.iso().c_str(), local.hour, local.minute,
                local.second);
  std::string result = text;
  if (local.microsecond != 0) {
    std::snprintf(text, sizeof text, ".%06d", local.microsecond);
    result += text;
  }
  return result + offsetText(zone.minutesEast());
}

}  // namespace base
