// The signers of a file's signatures, the proven times, and the levels of EN 319 142-1.
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

// One for each signature of the history; `seals` are in the same order. A trusted time-stamp proves that the
// bytes it covers existed at its time. So time-stamps are processed from the last to the first (EN 319 102-1,
// 5.6.2), and each certificate is judged at the earliest proven time of its signature.
std::vector<Standing> standingsOf(const History& history, const std::vector<Seal>& seals, const Trust& trust);

}  // namespace verification::detail
