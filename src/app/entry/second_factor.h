// The second factor: one-time codes of an app, and recovery codes for who has lost it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/accounts/sign_in.h"
#include "app/office/office.h"
#include "app/records/records.h"
#include "base/instant.h"

namespace app {

// Whether the account gets in with a second factor alone: an admin, a penandatangan, and whoever
// signatories.xml or the approvers of series.xml name, officials of a Produsen among them.
bool needsSecondFactor(const letters::OfficeData& office, const Account& account);

// What somebody is shown to set it up.
struct SecondFactorOffer {
  std::string secret;  // Base32, in one piece
  std::string uri;     // for the QR code
};
// The secret that the session was offered; a new one, which the caller saves, when it has none.
SecondFactorOffer offerTo(SignInSession& session, std::string_view issuer);

enum class CodeTaken { No, Code, RecoveryCode };
// Whether the typed text is a code of the app or a recovery code of the account, which then counts no more:
// the caller saves the credential. Blanks and hyphens do not matter.
CodeTaken takeCode(Credential& credential, std::string_view typed, base::Instant now);
// Whether the typed text is a code of the secret that the session was offered. Then it is the account's, and
// earlier recovery codes count no more: the caller saves both.
bool takeOffer(Credential& credential, SignInSession& session, std::string_view typed, base::Instant now);

// Ten new ones, "7KQM-2XWD-9F3T", in the place of those of before: 60 random bits each, so that the plain
// digests that are kept tell nobody a code. The caller saves the credential; nobody can show them again.
std::vector<std::string> makeRecoveryCodes(Credential& credential, base::Instant now);

}  // namespace app
