// Reports in a test's words.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "json/text.h"
#include "verification/report.h"

namespace verification_tests {

inline std::string told(const verification::Report& report) {
  return json::indented(json::Value(verification::toJson(report)));
}

inline bool hasReason(const std::vector<verification::Reason>& reasons, const std::string& code) {
  return std::any_of(reasons.begin(), reasons.end(),
                     [&](const verification::Reason& one) { return one.code == code; });
}

}  // namespace verification_tests
