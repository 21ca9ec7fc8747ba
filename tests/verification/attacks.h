// Attacks on signed files, each kind in at least five ways; none may be called valid. Names as in the
// literature (Mladenov et al. 2019, "1 Trillion Dollar Refund"; Mainka et al. 2021, "Shadow Attacks";
// Rohlmann et al. 2021, "Breaking the Specification").
#pragma once

#include <functional>
#include <vector>

#include "sample.h"

namespace verification_tests {

struct Attack {
  const char* name;
  std::function<base::Bytes()> make;
  const char* reason = nullptr;  // a code that must be told, where it matters which one
};

void expectNeverValid(const std::vector<Attack>& attacks);

// A content stream that asks for another sum than the letter's.
base::Bytes otherContent();
// The sample letter with a revision behind it.
base::Bytes update(const Objects& objects, const SampleOptions& options = {});

}  // namespace verification_tests
