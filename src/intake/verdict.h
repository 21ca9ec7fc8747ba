// What becomes of a file that was examined.
#pragma once

#include <string_view>

#include "base/words.h"

namespace intake {

// In ascending order of severity.
enum class Verdict { Accept, Quarantine, Reject };

inline constexpr base::Word<Verdict> kVerdicts[] = {
    {"accept", Verdict::Accept}, {"quarantine", Verdict::Quarantine}, {"reject", Verdict::Reject}};

inline std::string_view nameOf(Verdict verdict) {
  return base::nameOf(kVerdicts, verdict);
}

}  // namespace intake
