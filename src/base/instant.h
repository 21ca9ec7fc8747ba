// Points in time, and Indonesia's time zones, in which people read them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace base {

// One of Indonesia's three zones, or UTC. None has summer time (Keppres 41/1987), so a zone is a fixed
// offset.
class TimeZone {
 public:
  static TimeZone utc() { return {}; }
  // WIB, UTC+7: the zone of Malang.
  static TimeZone jakarta();
  // By IANA name: Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura, UTC.
  static std::optional<TimeZone> named(std::string_view ianaName);

  int minutesEast() const { return minutesEast_; }
  const std::string& name() const { return name_; }
  // "WIB", "WITA", "WIT" or "UTC".
  const std::string& abbreviation() const { return abbreviation_; }

  bool operator==(const TimeZone&) const = default;

 private:
  int minutesEast_ = 0;
  std::string name_ = "UTC";
  std::string abbreviation_ = "UTC";
};

// What a wall clock and a calendar show.
struct LocalTime {
  Date date;
  int hour = 0;
  int minute = 0;
  int second = 0;
  int microsecond = 0;

  auto operator<=>(const LocalTime&) const = default;
};

// Microseconds since 1970-01-01T00:00:00Z, without leap seconds. The database stores this integer.
class Instant {
 public:
  Instant() = default;
  static Instant fromMicroseconds(std::int64_t since1970) { return Instant(since1970); }
  static Instant at(const LocalTime& local, const TimeZone& zone);
  // RFC 3339 with an offset or Z; up to six digits of fraction. Seconds are required; 60 is refused.
  static std::optional<Instant> parse(std::string_view text);

  std::int64_t microseconds() const { return microseconds_; }
  LocalTime in(const TimeZone& zone) const;
  Instant plusMicroseconds(std::int64_t count) const { return Instant(microseconds_ + count); }
  Instant plusSeconds(std::int64_t count) const { return Instant(microseconds_ + count * 1'000'000); }
  // RFC 3339, "2026-11-23T09:15:00+07:00" (UTC is written "Z"); with a fraction only when it is not zero.
  std::string rfc3339(const TimeZone& zone) const;

  auto operator<=>(const Instant&) const = default;

 private:
  explicit Instant(std::int64_t microseconds) : microseconds_(microseconds) {}
  std::int64_t microseconds_ = 0;
};

}  // namespace base
