// A fault of a bag.
#pragma once

#include <string>
#include <vector>

namespace bagit {

// A bag with only warnings is valid.
enum class Severity { Warning, Error };

struct Finding {
  std::string rule;    // "checksum-wrong"; all are listed in docs/formats/bag.md
  std::string clause;  // of RFC 8493; empty when the rule is ours
  Severity severity = Severity::Error;
  std::string path;  // relative to the bag; empty for the whole bag
  std::string message;

  bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

}  // namespace bagit
