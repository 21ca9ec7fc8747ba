// A signing run: the letters that a signatory chose to sign with one passphrase, and what became of each.
// Progress for people alone; whether a letter is issued is said by its own row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/message.h"
#include "base/words.h"
#include "json/value.h"

namespace app {

enum class SigningOutcome { Waiting, Issued, NotSigned, Held };
inline constexpr base::Word<SigningOutcome> kSigningOutcomes[] = {
    {"menunggu", SigningOutcome::Waiting},
    {"terbit", SigningOutcome::Issued},
    {"tidak-jadi", SigningOutcome::NotSigned},  // it took no number
    {"tertahan", SigningOutcome::Held},         // it has its number and is not finished
};

struct SigningLine {
  std::string draft;  // id, and of the letter that it becomes
  std::string object = {};
  std::string kind = {};
  std::string produsen = {};
  SigningOutcome outcome = SigningOutcome::Waiting;
  std::string number = {};
  base::Message why = {};  // it was not signed, or is held

  bool operator==(const SigningLine&) const = default;
};

struct SigningRun {
  std::string id;
  std::string user;
  base::Instant began;
  base::Instant until;                 // the passphrase is kept no longer
  std::optional<base::Instant> ended;  // nothing more happens in it
  std::vector<SigningLine> letters;    // in the order in which they are signed

  bool operator==(const SigningRun&) const = default;
};

json::Value toJson(const std::vector<SigningLine>& letters);
// The exact inverse. Corrupt when it is no such list.
std::vector<SigningLine> signingLinesFromJson(const json::Value& value);

}  // namespace app
