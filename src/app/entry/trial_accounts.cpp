#include "app/entry/trial_accounts.h"

#include "app/access/actor.h"
#include "app/entry/credentials.h"
#include "app/entry/second_factor.h"
#include "base/error.h"
#include "base/random.h"
#include "crypto/one_time_codes.h"

namespace app {
namespace {

struct TrialAccess {
  Account account;
  std::string password;
  std::string secret;
};

// "rimosa-teluba-kadipo".
std::string trialPassword() {
  static constexpr std::string_view kConsonants = "bdgklmnprstw";
  static constexpr std::string_view kVowels = "aeiou";
  std::string password;
  for (int syllable = 0; syllable < 9; ++syllable) {
    if (syllable > 0 && syllable % 3 == 0) password += '-';
    for (const std::string_view letters : {kConsonants, kVowels})
      password += letters[static_cast<unsigned char>(base::randomBytes(1)[0]) % letters.size()];
  }
  return password;
}

std::vector<TrialAccess> trialAccesses(const Workplace& workplace) {
  std::vector<Account> accounts;
  workplace.database.read([&](Transaction& transaction) { accounts = transaction.accounts().list(); });
  std::vector<TrialAccess> all;
  for (const Account& account : accounts) {
    if (account.disabled) continue;
    const bool needsCodes = needsSecondFactor(workplace.office().letters, account);
    all.push_back({account, trialPassword(), needsCodes ? crypto::makeCodeSecret() : std::string()});
  }
  return all;
}

void save(const Workplace& workplace, const TrialAccess& access) {
  const std::string hash = workplace.doorway.hashPassword(crypto::Secret(std::string(access.password)));
  workplace.database.write([&](Transaction& transaction) {
    setPassword(workplace, transaction, access.account.user, hash);
    Credential credential = credentialOf(transaction, access.account.user);
    credential.codeSecret = access.secret;
    credential.codesSet = workplace.doorway.now();
    transaction.signIn().save(credential);
    noteEntry(workplace, transaction, access.account.user, "password-set", automaticActor());
  });
}

}  // namespace

void openTrialAccounts(const Workplace& workplace) {
  if (!workplace.settings.isYes("demo")) throw base::Denied(base::Message("sign-in.demo-only", {}));
  std::string lines;
  for (const TrialAccess& access : trialAccesses(workplace)) {
    save(workplace, access);
    lines += access.account.user + "\t" + access.password + "\t" + access.secret + "\n";
  }
  base::replaceDurably(workplace.disk, workplace.home.trialAccounts(), lines);
}

}  // namespace app
