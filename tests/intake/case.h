// A file made by the tests, and what its examination must say.
#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"
#include "intake/policy.h"

namespace intake_tests {

struct Case {
  std::string what;  // for people
  std::string name;  // of the file
  base::Bytes bytes;
  intake::Verdict verdict = intake::Verdict::Reject;  // the most severe of its findings, by default
  std::string code;                                   // that must be among them; empty: none at all
  std::string place = "*";                            // of that finding; "*": any
};
using Cases = std::vector<Case>;

inline constexpr auto kAccept = intake::Verdict::Accept;
inline constexpr auto kQuarantine = intake::Verdict::Quarantine;
inline constexpr auto kReject = intake::Verdict::Reject;

Cases wrongTypes();
Cases hostilePdfs();
Cases hostileOfficeFiles();
Cases hostileArchives();
Cases hostileTexts();
Cases hostileImages();
Cases leaks();
// Files of every type that hold nothing bad.
Cases harmlessFiles();

Cases allCases();

}  // namespace intake_tests
