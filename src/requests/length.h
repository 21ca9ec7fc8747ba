// The length of a limit.
#pragma once

namespace requests {

enum class DayUnit { WorkingDays, CalendarDays };

struct Length {
  int count = 0;
  DayUnit unit = DayUnit::WorkingDays;

  bool operator==(const Length&) const = default;
};

// Longer limits are always refused.
inline constexpr int kLongestLimit = 3660;
// Of its units: the most by which a limit can be extended.
inline constexpr int kLongestExtension = 366;

}  // namespace requests
