// A fault of a bag.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/message.h"

namespace bagit {

// A bag with only warnings is valid.
enum class Severity { Warning, Error };

struct Finding {
  Finding(std::string brokenRule, std::string ofStandard, Severity how, std::string where,
          const base::Message& what)
      : rule(std::move(brokenRule)),
        clause(std::move(ofStandard)),
        severity(how),
        path(std::move(where)),
        message(what.in(base::Language::English)) {}

  std::string rule;    // "checksum-wrong"; all are listed in docs/formats/bag.md
  std::string clause;  // of RFC 8493; empty when the rule is ours
  Severity severity = Severity::Error;
  std::string path;     // below the bag; empty: the bag as a whole
  std::string message;  // in English

  bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

}  // namespace bagit
