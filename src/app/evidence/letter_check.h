// Whether a letter that somebody holds was issued here, asked by the token of its QR code: for anybody,
// without an account. So nothing is told of whom a letter is for, nor of its case.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/home/workplace.h"
#include "base/words.h"
#include "json/value.h"

namespace app {

// What a letter is worth now.
enum class Standing {
  Valid,
  Corrected,  // another letter has taken its place
  Void,       // its number was taken, and then made void before the letter was issued
};
inline constexpr base::Word<Standing> kStandings[] = {
    {"berlaku", Standing::Valid}, {"diralat", Standing::Corrected}, {"batal", Standing::Void}};

struct CheckedLetter {
  std::string number;
  base::Date date;
  std::string subject;
  std::string issuer;     // its name
  std::string signatory;  // name
  std::string post;       // what he signed as; may be empty
  Standing standing = Standing::Valid;
  std::string replacedBy;  // number of the letter that corrects it; empty: none
  // SHA-256 of each file of the letter: as it was issued, then of higher levels of signature. None when it is
  // void, or when its case was destroyed since.
  std::vector<std::string> sha256;

  bool operator==(const CheckedLetter&) const = default;
};

// Nothing when no letter has this token, or its letter is not issued yet.
std::optional<CheckedLetter> checkLetter(const Workplace& workplace, std::string_view token);
// The same in a transaction of the caller.
std::optional<CheckedLetter> checkLetter(Transaction& transaction, const Office& office,
                                         std::string_view token);

// {"number", "date", "subject", "issuer", "signatory", "state", "replaced_by", "sha256"}.
json::Object toJson(const CheckedLetter& letter);

}  // namespace app
