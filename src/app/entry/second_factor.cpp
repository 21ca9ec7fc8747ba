#include "app/entry/second_factor.h"

#include <algorithm>
#include <cctype>

#include "app/entry/tokens.h"
#include "base/random.h"
#include "base/text.h"
#include "crypto/one_time_codes.h"

namespace app {
namespace {

constexpr int kRecoveryCodes = 10;
constexpr std::size_t kRecoveryBits = 60;
constexpr std::size_t kRecoveryGroup = 4;

// As it was made: upper case, without what people put between; letters that the alphabet lacks are the digits
// that they look like (Crockford).
std::string plainCode(std::string_view typed) {
  std::string plain;
  for (const char c : typed) {
    const char upper = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (c == ' ' || c == '-') continue;
    plain += upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
  }
  return plain;
}

std::string inGroups(const std::string& code) {
  std::vector<std::string> groups;
  for (std::size_t at = 0; at < code.size(); at += kRecoveryGroup)
    groups.push_back(code.substr(at, kRecoveryGroup));
  return base::joined(groups, "-");
}

}  // namespace

bool needsSecondFactor(const letters::OfficeData& office, const Account& account) {
  if (base::contains(account.roles, requests::nameOf(requests::Role::Admin)) ||
      base::contains(account.roles, requests::nameOf(requests::Role::Penandatangan)))
    return true;
  return std::any_of(office.signatories.begin(), office.signatories.end(),
                     [&](const letters::Signatory& one) { return one.user == account.user; }) ||
         std::any_of(office.series.begin(), office.series.end(), [&](const letters::Series& series) {
           return base::contains(series.approvers, account.user);
         });
}

SecondFactorOffer offerTo(SignInSession& session, std::string_view issuer) {
  if (session.offeredSecret.empty()) session.offeredSecret = crypto::makeCodeSecret();
  return {session.offeredSecret, crypto::codeUri(session.offeredSecret, issuer, session.user)};
}

CodeTaken takeCode(Credential& credential, std::string_view typed, base::Instant now) {
  const std::string code = plainCode(typed);
  const auto step =
      credential.codeSecret.empty() ? std::nullopt : crypto::stepOfCode(credential.codeSecret, code, now);
  if (step && *step > credential.lastStep) {
    credential.lastStep = *step;
    return CodeTaken::Code;
  }
  return std::erase(credential.recovery, digestOfToken(code)) > 0 ? CodeTaken::RecoveryCode : CodeTaken::No;
}

bool takeOffer(Credential& credential, SignInSession& session, std::string_view typed, base::Instant now) {
  if (session.offeredSecret.empty()) return false;
  const auto step = crypto::stepOfCode(session.offeredSecret, plainCode(typed), now);
  if (!step) return false;
  credential.codeSecret = std::move(session.offeredSecret);
  credential.codesSet = now;
  credential.lastStep = *step;
  credential.recovery.clear();
  session.offeredSecret.clear();
  return true;
}

std::vector<std::string> makeRecoveryCodes(Credential& credential, base::Instant now) {
  std::vector<std::string> codes;
  credential.recovery.clear();
  for (int i = 0; i < kRecoveryCodes; ++i) {
    const std::string code = base::randomToken(kRecoveryBits);
    credential.recovery.push_back(digestOfToken(code));
    codes.push_back(inGroups(code));
  }
  credential.recoverySet = now;
  return codes;
}

}  // namespace app
