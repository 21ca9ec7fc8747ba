// Letters signed but not yet archived: HOME/work/issue/T/TOKEN, where T is the token's first character, so
// that simultaneous issues do not wait for one folder. A letter kept here is never signed again: exactly
// these bytes are archived.
//
// They become durable with the sync before their archived version appears (archive::Store::commit). A loss of
// power before that loses only letters that nobody has seen; incomplete files count as not kept.
//
// TOKEN.pdf is the letter, which the archive takes over by a hard link; TOKEN, written after it, is canonical
// JSON: {"letter", "made", "sha256"}.
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

  // When it returns the letter, with digest and path, the files survive the death of this process. After an
  // error the letter counts as not kept.
  SignedLetter keep(const std::string& token, SignedLetter letter);
  // Nothing when there is no complete letter with this token.
  std::optional<SignedLetter> find(const std::string& token) const;
  // The tokens of all kept letters, complete or not. For recovery.
  std::vector<std::string> tokens() const;
  // Call it when the letter is archived or its number is void. Does nothing when there is none.
  void forget(const std::string& token);

 private:
  base::Path recordOf(const std::string& token) const;
  base::Path pdfOf(const std::string& token) const;

  base::Disk& disk_;
  const Home& home_;
};

}  // namespace app
