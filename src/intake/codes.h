// Every code of a finding, with the verdict that holds where the office says nothing else.
#pragma once

#include <string_view>
#include <vector>

#include "intake/verdict.h"

namespace intake {

struct CodeRule {
  std::string_view code;
  Verdict verdict = Verdict::Reject;
};

// By subject; docs/formats/findings.md lists them in the same order.
const std::vector<CodeRule>& knownCodes();
// Null for a code that the program does not know.
const CodeRule* ruleOf(std::string_view code);

}  // namespace intake
