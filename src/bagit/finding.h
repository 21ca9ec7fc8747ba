// A fault of a bag.
#pragma once

#include <string>
#include <vector>

#include "base/message.h"

namespace bagit {

// A bag with only warnings is valid.
enum class Severity { Warning, Error };

struct Finding {
  std::string rule;    // "checksum-wrong"; all are listed in docs/formats/bag.md
  std::string clause;  // of RFC 8493; empty when the rule is ours
  Severity severity = Severity::Error;
  std::string path;  // below the bag; empty: the bag as a whole
  base::Message message;

  bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

}  // namespace bagit
