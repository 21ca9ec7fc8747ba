// Whose signatures these are, since when they exist, and which level of EN 319 142-1 they reach.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verification/detail/history.h"
#include "verification/detail/seal.h"

namespace verification::detail {

struct Standing {
  bool isTrusted = false;
  std::optional<std::string> signer = {};
  std::optional<base::Instant> time = {};
  TimeSource source = TimeSource::Claimed;
  std::optional<Level> level = {};
  std::vector<std::string> reasons = {};  // codes
};

// One for each signature of the history, `seals` being theirs. A time-stamp that is trusted proves that what
// it covers existed at its time; so they are looked at from the last to the first (EN 319 102-1, 5.6.2), and
// each certificate is judged at the earliest time that is proven for what it has signed.
std::vector<Standing> standingsOf(const History& history, const std::vector<Seal>& seals, const Trust& trust);

}  // namespace verification::detail
