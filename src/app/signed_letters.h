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
#include "base/shared_sync.h"
#include "json/value.h"

namespace app {

struct SignedLetter {
  std::string id;  // of the letter
  base::Bytes pdf;
  json::Object made;  // as IssuedLetter::made
};

// Thread-safe. Letters that are kept at the same time share their syncs.
class SignedLetters {
 public:
  SignedLetters(base::Disk& disk, const Home& home) : disk_(disk), home_(home), sync_(disk, home.issue()) {}

  // Durable when it returns; not there, or whole, after an error.
  void keep(const std::string& token, const SignedLetter& letter);
  // Nothing when there is none; Corrupt when it is not what was kept.
  std::optional<SignedLetter> find(const std::string& token) const;
  // The tokens of all; what was never kept to its end is removed. For recovery.
  std::vector<std::string> tokens();
  // Once the letter is archived, or its number void. Nothing happens when there is none.
  void forget(const std::string& token);

 private:
  base::Disk& disk_;
  const Home& home_;
  base::SharedSync sync_;
};

}  // namespace app
