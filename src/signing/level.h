// Levels of a PAdES baseline signature (EN 319 142-1, 6).
#pragma once

#include <string_view>

namespace signing {

enum class Level {
  B,    // signed
  T,    // and proven to have existed at a time
  LT,   // and with all data needed to verify it later
  LTA,  // and that data proven to have existed at a time
};

// "B-B", "B-T", "B-LT", "B-LTA".
constexpr std::string_view nameOf(Level level) {
  constexpr std::string_view kNames[] = {"B-B", "B-T", "B-LT", "B-LTA"};
  return kNames[static_cast<int>(level)];
}

}  // namespace signing
