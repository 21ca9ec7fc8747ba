#include "app/entry/invitations.h"

#include <algorithm>
#include <cctype>

#include "app/access/use_cases.h"
#include "app/entry/credentials.h"
#include "app/entry/links.h"
#include "app/entry/password_rules.h"
#include "app/entry/throttles.h"
#include "app/entry/tokens.h"
#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

constexpr std::int64_t kSecondsBetweenResets = 5 * 60;

Account accountNamed(Transaction& transaction, const std::string& user) {
  auto account = transaction.accounts().find(user);
  if (!account) throw base::NotFound(base::Message("access.user-unknown", {{"user", user}}));
  return *std::move(account);
}

Account accountNamed(const Workplace& workplace, const std::string& user) {
  Account account;
  workplace.database.read([&](Transaction& transaction) { account = accountNamed(transaction, user); });
  return account;
}

void demandMayInvite(const Actor& actor, const Account& account) {
  demandMay(actor, UseCase::UserInvite);
  if (account.disabled) throw base::Denied(base::Message("access.user-disabled", {{"user", account.user}}));
  const std::vector<std::string> pemohon = {std::string(requests::nameOf(requests::Role::Pemohon))};
  if (!actor.has(requests::Role::Admin) && account.roles != pemohon)
    throw base::Denied(base::Message("sign-in.invite-pemohon-only", {{"user", account.user}}));
}

bool isSameAddress(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

// Nobody fills a mailbox, or closes the link that its owner is about to use.
bool wasAskedJustNow(const Workplace& workplace, Transaction& transaction, const Account& account) {
  const std::vector<SignInLink> links = transaction.signIn().openLinks();
  return std::any_of(links.begin(), links.end(), [&](const SignInLink& link) {
    return link.user == account.user && link.purpose == LinkPurpose::Reset && isOpen(workplace, link) &&
           link.made.plusSeconds(kSecondsBetweenResets) > workplace.doorway.now();
  });
}

std::string unitOf(const Workplace& workplace, const Account& account) {
  const auto* produsen = workplace.office().letters.findProdusen(account.produsen);
  if (produsen) return produsen->name;
  const letters::Agencies& agencies = workplace.office().letters.agencies;
  return agencies.find(account.agency) ? agencies.nameOf(account.agency) : account.agency;
}

void demandGood(const Workplace& workplace, const Account& account, const crypto::Secret& password) {
  const base::Message problem = problemOfPassword(workplace, account, password);
  if (!problem.empty()) throw base::InvalidInput(problem);
}

// Of an account that can act. NotFound otherwise.
SignInLink openLink(const Workplace& workplace, Transaction& transaction, const std::string& token) {
  const auto link = transaction.signIn().link(digestOfToken(token));
  const auto account = link ? transaction.accounts().find(link->user) : std::nullopt;
  if (!link || !account || account->disabled || !isOpen(workplace, *link))
    throw base::NotFound(base::Message("sign-in.link-over", {}));
  return *link;
}

void forgetSecondFactor(Transaction& transaction, const std::string& user) {
  Credential credential = credentialOf(transaction, user);
  credential.codeSecret.clear();
  credential.recovery.clear();
  transaction.signIn().save(credential);
}

}  // namespace

Invited InvitationDesk::invite(const Actor& actor, const std::string& user) {
  demandMay(actor, UseCase::UserInvite);
  Invited invited;
  workplace_.database.write([&](Transaction& transaction) {
    invited = invite(transaction, actor, accountNamed(transaction, user));
  });
  return invited;
}

Invited InvitationDesk::invite(Transaction& transaction, const Actor& actor, const Account& account) {
  demandMayInvite(actor, account);
  const SignInLink link = makeLink(workplace_, transaction, account, LinkPurpose::Invitation, actor.user);
  const bool isMailed = mailLink(workplace_, transaction, account, link);
  noteEntry(workplace_, transaction, account.user, "invited", actor);
  return {account.user, link.end, isMailed, linkAddress(workplace_, link.id)};
}

std::optional<base::Instant> InvitationDesk::askReset(const std::string& email, const ClientMark& mark) {
  const std::string_view address = base::trimmed(email);
  std::optional<base::Instant> wait;
  workplace_.database.write([&](Transaction& transaction) {
    wait = countTry(workplace_, transaction, askLimits(workplace_, mark));
    if (wait || address.empty()) return;
    for (const Account& account : transaction.accounts().list()) {
      if (account.disabled || !isSameAddress(account.email, address)) continue;
      if (wasAskedJustNow(workplace_, transaction, account)) continue;
      mailLink(workplace_, transaction, account,
               makeLink(workplace_, transaction, account, LinkPurpose::Reset, ""));
      noteOwnEntry(workplace_, transaction, account.user, "reset-asked", "", mark);
    }
  });
  return wait;
}

std::optional<LinkView> InvitationDesk::open(const std::string& token) const {
  std::optional<LinkView> view;
  workplace_.database.read([&](Transaction& transaction) {
    const auto link = transaction.signIn().link(digestOfToken(token));
    const auto account = link ? transaction.accounts().find(link->user) : std::nullopt;
    if (!account) return;
    const auto inviter = transaction.accounts().find(link->by);
    view = LinkView{link->purpose,
                    *account,
                    unitOf(workplace_, *account),
                    inviter ? inviter->name : link->by,
                    link->end,
                    isOpen(workplace_, *link) && !account->disabled};
  });
  return view;
}

SignInOutcome InvitationDesk::accept(const std::string& token, const crypto::Secret& password,
                                     const ClientMark& mark) {
  Account account;
  workplace_.database.read([&](Transaction& transaction) {
    account = accountNamed(transaction, openLink(workplace_, transaction, token).user);
  });
  demandGood(workplace_, account, password);
  const std::string hash = workplace_.doorway.hashPassword(password);
  SignInOutcome outcome = NotEntered{};
  workplace_.database.write([&](Transaction& transaction) {
    const SignInLink link = openLink(workplace_, transaction, token);
    if (link.purpose == LinkPurpose::Invitation) forgetSecondFactor(transaction, link.user);
    setPassword(workplace_, transaction, link.user, hash);  // closes the link too
    noteOwnEntry(workplace_, transaction, link.user, "password-set", "link", mark);
    outcome = SignInDesk(workplace_).begin(transaction, accountNamed(transaction, link.user), mark);
  });
  return outcome;
}

void InvitationDesk::setPasswordOf(const Actor& actor, const std::string& user,
                                   const std::function<crypto::Secret()>& ask) {
  demandMay(actor, UseCase::UserPassword);
  const Account account = accountNamed(workplace_, user);
  const crypto::Secret password = ask();
  demandGood(workplace_, account, password);
  const std::string hash = workplace_.doorway.hashPassword(password);
  workplace_.database.write([&](Transaction& transaction) {
    accountNamed(transaction, user);
    setPassword(workplace_, transaction, user, hash);
    noteEntry(workplace_, transaction, user, "password-set", actor);
  });
}

}  // namespace app
