// Letters that are signed and not archived yet: HOME/work/issue/T/TOKEN, T being the token's first character,
// so that many who issue at once do not wait for one folder. A letter that is here is never signed again; who
// finds it there archives exactly these bytes.
//
// They become durable together with the version that archives them, by the sync before it appears
// (archive::Store::commit): a loss of power before that takes letters that nobody has seen, and what it tears
// counts as never kept.
//
// TOKEN.pdf is the letter, which the archive takes over by a second name; TOKEN, written after it, is
// canonical JSON: {"letter", "made", "sha256"}.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/home/home.h"
#include "base/disk.h"
#include "json/value.h"

namespace app {

struct SignedLetter {
  std::string id;  // of the letter
  base::Bytes pdf;
  json::Object made;        // as IssuedLetter::made
  std::string sha256 = {};  // of the PDF
  base::Path path = {};     // where it is kept; empty: nowhere
};

// Thread-safe.
class SignedLetters {
 public:
  SignedLetters(base::Disk& disk, const Home& home) : disk_(disk), home_(home) {}

  // Outlives this process when it returns, with digest and path; counts as not kept after an error.
  SignedLetter keep(const std::string& token, SignedLetter letter);
  // Nothing when there is none that is whole.
  std::optional<SignedLetter> find(const std::string& token) const;
  // Of all, whole or not. For recovery.
  std::vector<std::string> tokens() const;
  // Once the letter is archived, or its number void. Nothing happens when there is none.
  void forget(const std::string& token);

 private:
  base::Path recordOf(const std::string& token) const;
  base::Path pdfOf(const std::string& token) const;

  base::Disk& disk_;
  const Home& home_;
};

}  // namespace app
