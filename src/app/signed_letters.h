// Letters that are signed and not archived yet: HOME/work/issue/TOKEN. A letter that is here is never signed
// again; who finds it there archives exactly these bytes.
//
// A file is one line of canonical JSON, {"letter", "made", "sha256"}, and the PDF behind it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/home.h"
#include "base/disk.h"
#include "json/value.h"

namespace app {

struct SignedLetter {
  std::string id;  // of the letter
  base::Bytes pdf;
  json::Object made;  // as IssuedLetter::made
};

// Durable when it returns.
void keepSigned(base::Disk& disk, const Home& home, const std::string& token, const SignedLetter& letter);
// Nothing when there is none; Corrupt when it is not what was kept.
std::optional<SignedLetter> findSigned(const base::Disk& disk, const Home& home, const std::string& token);
// The tokens of all; what was never kept to its end is removed. For recovery.
std::vector<std::string> signedTokens(base::Disk& disk, const Home& home);
// Once the letter is archived, or its number void. Nothing happens when there is none.
void forgetSigned(base::Disk& disk, const Home& home, const std::string& token);

}  // namespace app
