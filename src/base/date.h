// A calendar date without time or place, in the Gregorian calendar. Years 1 to 9999.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

// ISO 8601: Monday is 1.
enum class Weekday { Monday = 1, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

class Date {
 public:
  // 1970-01-01.
  Date() = default;
  // Nothing when there is no such day, for example 2026-02-29.
  static std::optional<Date> of(int year, int month, int day);
  // Reads exactly "YYYY-MM-DD".
  static std::optional<Date> parse(std::string_view text);
  static Date fromDays(std::int32_t daysSince1970) { return Date(daysSince1970); }

  int year() const;
  int month() const;
  int day() const;
  Weekday weekday() const;
  std::int32_t daysSince1970() const { return days_; }

  Date plusDays(int count) const { return Date(days_ + count); }
  // Positive when `other` is earlier.
  int daysAfter(Date other) const { return days_ - other.days_; }
  // "YYYY-MM-DD".
  std::string iso() const;

  auto operator<=>(const Date&) const = default;

 private:
  explicit Date(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

}  // namespace base
