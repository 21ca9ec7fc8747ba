#include "app/entry/own_access.h"

#include <algorithm>

#include "app/access/use_cases.h"
#include "app/entry/credentials.h"
#include "app/entry/password_rules.h"
#include "app/entry/sessions.h"
#include "app/entry/throttles.h"
#include "base/error.h"

namespace app {
namespace {

constexpr int kMostNotes = 100;

std::optional<base::Instant> unlessUnknown(base::Instant time) {
  return time == base::Instant() ? std::nullopt : std::optional(time);
}

Account ownAccount(Transaction& transaction, const std::string& user) {
  auto account = transaction.accounts().find(user);
  if (!account) throw base::NotFound(base::Message("sign-in.session-over", {}));
  return *std::move(account);
}

// What happens to the account by whom it belongs to, in a session of his.
void noteOwn(const Workplace& workplace, Transaction& transaction, const SignedIn& who, const char* act,
             const ClientMark& mark) {
  noteEntry(workplace, transaction, who.actor.user, act, who.actor, mark);
}

}  // namespace

OwnStanding OwnAccess::standing() const {
  demandMay(who_.actor, UseCase::AccountShow);
  OwnStanding standing;
  workplace_.database.read([&](Transaction& transaction) {
    const Credential credential = credentialOf(transaction, who_.actor.user);
    standing.passwordSet = credential.passwordSet;
    if (!credential.codeSecret.empty()) standing.secondFactorSet = credential.codesSet;
    standing.needsSecondFactor =
        needsSecondFactor(workplace_.office().letters, ownAccount(transaction, who_.actor.user));
    standing.recoveryCodesLeft = static_cast<int>(credential.recovery.size());
    standing.recoveryCodesMade = unlessUnknown(credential.recoverySet);
  });
  return standing;
}

std::vector<OwnSession> OwnAccess::sessions() const {
  demandMay(who_.actor, UseCase::AccountShow);
  std::vector<OwnSession> own;
  workplace_.database.read([&](Transaction& transaction) {
    own.clear();
    const Account account = ownAccount(transaction, who_.actor.user);
    for (const SignInSession& session : transaction.signIn().sessionsOf(who_.actor.user)) {
      if (isOpen(workplace_, session, account))
        own.push_back(
            {idOf(session), session.device, session.began, session.seen, idOf(session) == who_.session});
    }
  });
  return own;
}

std::vector<SignInNote> OwnAccess::record() const {
  demandMay(who_.actor, UseCase::AccountShow);
  std::vector<SignInNote> notes;
  workplace_.database.read(
      [&](Transaction& transaction) { notes = transaction.signIn().notesOf(who_.actor.user, kMostNotes); });
  return notes;
}

void OwnAccess::end(const std::string& id) {
  demandMay(who_.actor, UseCase::AccountEndSession);
  workplace_.database.write([&](Transaction& transaction) {
    for (const SignInSession& session : transaction.signIn().sessionsOf(who_.actor.user)) {
      if (idOf(session) != id) continue;
      transaction.signIn().endSession(session.digest);
      return noteOwn(workplace_, transaction, who_, "session-ended", {"", session.device});
    }
    throw base::NotFound(base::Message("sign-in.session-over", {}));
  });
}

void OwnAccess::endOthers() {
  demandMay(who_.actor, UseCase::AccountEndSession);
  workplace_.database.write([&](Transaction& transaction) {
    for (const SignInSession& session : transaction.signIn().sessionsOf(who_.actor.user)) {
      if (idOf(session) == who_.session) continue;
      transaction.signIn().endSession(session.digest);
      noteOwn(workplace_, transaction, who_, "session-ended", {"", session.device});
    }
  });
}

void OwnAccess::changePassword(const crypto::Secret& old, const crypto::Secret& fresh,
                               const ClientMark& mark) {
  demandMay(who_.actor, UseCase::AccountPassword);
  demandPassword(old);
  Account account;
  workplace_.database.read(
      [&](Transaction& transaction) { account = ownAccount(transaction, who_.actor.user); });
  const base::Message problem = problemOfPassword(workplace_, account, fresh);
  if (!problem.empty()) throw base::InvalidInput(problem);
  const std::string hash = workplace_.doorway.hashPassword(fresh);
  workplace_.database.write([&](Transaction& transaction) {
    const SignInSession own = sessionIn(transaction);
    setPassword(workplace_, transaction, own.user, hash);
    transaction.signIn().save(own);
    noteOwn(workplace_, transaction, who_, "password-set", mark);
  });
}

std::vector<std::string> OwnAccess::newRecoveryCodes(const crypto::Secret& password, const ClientMark& mark) {
  demandMay(who_.actor, UseCase::AccountRecoveryCodes);
  demandPassword(password);
  std::vector<std::string> codes;
  workplace_.database.write([&](Transaction& transaction) {
    Credential credential = credentialOf(transaction, sessionIn(transaction).user);
    if (credential.codeSecret.empty()) throw base::Conflict(base::Message("sign-in.no-second-factor", {}));
    codes = makeRecoveryCodes(credential, workplace_.doorway.now());
    transaction.signIn().save(credential);
    noteOwn(workplace_, transaction, who_, "recovery-codes-made", mark);
  });
  return codes;
}

SecondFactorOffer OwnAccess::offer(const crypto::Secret& password) {
  demandMay(who_.actor, UseCase::AccountSecondFactor);
  demandPassword(password);
  SecondFactorOffer offered;
  workplace_.database.write([&](Transaction& transaction) {
    SignInSession session = sessionIn(transaction);
    offered = offerTo(session, workplace_.walidata().name);
    transaction.signIn().save(session);
  });
  return offered;
}

std::optional<std::vector<std::string>> OwnAccess::confirmOffer(const std::string& code,
                                                                const ClientMark& mark) {
  demandMay(who_.actor, UseCase::AccountSecondFactor);
  std::optional<std::vector<std::string>> codes;
  workplace_.database.write([&](Transaction& transaction) {
    codes.reset();
    SignInSession session = sessionIn(transaction);
    Credential credential = credentialOf(transaction, session.user);
    const base::Instant now = workplace_.doorway.now();
    if (!takeOffer(credential, session, code, now)) return;
    codes = makeRecoveryCodes(credential, now);
    session.authentication = kWithCode;
    transaction.signIn().save(credential);
    transaction.signIn().save(session);
    noteOwn(workplace_, transaction, who_, "second-factor-set", mark);
  });
  return codes;
}

void OwnAccess::demandPassword(const crypto::Secret& password) const {
  const std::string& user = who_.actor.user;
  const std::vector<TryLimit> limits = codeLimits(workplace_, user);
  std::optional<base::Instant> wait;
  std::string hash;
  workplace_.database.write([&](Transaction& transaction) {
    hash = credentialOf(transaction, user).password;
    wait = countTry(workplace_, transaction, limits);
  });
  if (wait) throw base::Unavailable(tryAgain(workplace_, *wait), base::Retry::Worthwhile);
  if (!workplace_.doorway.isPasswordOf(hash, password))
    throw base::Denied(base::Message("sign-in.wrong-password", {}));
  workplace_.database.write([&](Transaction& transaction) { forgiveTry(transaction, limits); });
}

SignInSession OwnAccess::sessionIn(Transaction& transaction) const {
  for (SignInSession& session : transaction.signIn().sessionsOf(who_.actor.user)) {
    if (idOf(session) == who_.session) return std::move(session);
  }
  throw base::NotFound(base::Message("sign-in.session-over", {}));
}

}  // namespace app
