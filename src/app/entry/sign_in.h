// Signing in: password, then a code where there is a second factor, then a session (decision 40).
//
// A session is known by a token, which its browser has and of which the database has the digest. The token
// changes with each step: the one after the password is worth a code alone, the one after the code is new. A
// session ends when nothing was done in it for `sign-in.idle-minutes`, after `sign-in.hours`, and when its
// account is disabled or changed.
//
// Whether a login exists cannot be told from the answers, nor from the time that they take. Every success and
// failure is on record (SignInNote). Nothing here throws for what somebody types; Unavailable, worth a retry,
// when too many sign in at once, and what the database throws.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/access/actor.h"
#include "app/entry/client_mark.h"
#include "app/entry/second_factor.h"
#include "app/home/workplace.h"
#include "crypto/secret.h"

namespace app {

// Somebody who is in.
struct SignedIn {
  Actor actor;
  std::string session;    // its id: the same as long as it lasts, and no secret
  std::string formKey;    // stands in every form of this session, so that no other site can send one
  base::Instant idleEnd;  // unless something is done before
  base::Instant end;      // at the latest
};

struct Entered {
  std::string token;
  SignedIn who;
  // For the browser to keep, apart from the session, and to show at the next sign-in (ClientMark); empty: the
  // one that it has still serves.
  std::string deviceToken = {};
  std::vector<std::string> recoveryCodes = {};  // new ones, to be shown once
};
// The password was right; `confirm` wants a code.
struct CodeWanted {
  std::string token;
  int triesLeft = 0;
};
// The password was right; the account must set up its second factor first: `offer`, then `confirmOffer`.
struct SetUpWanted {
  std::string token;
  int triesLeft = 0;
};
// Login or password do not match, or a pending sign-in has ended: one begins anew.
struct NotEntered {};
// Nothing was looked at; see tryAgain() of app/entry/throttles.h.
struct TryAgain {
  base::Instant at;
};
using SignInOutcome = std::variant<Entered, CodeWanted, SetUpWanted, NotEntered, TryAgain>;

class SignInDesk {
 public:
  explicit SignInDesk(const Workplace& workplace) : workplace_(workplace) {}

  SignInOutcome enter(const std::string& user, const crypto::Secret& password, const ClientMark& mark);
  // A code of the app, or a recovery code, for the token of CodeWanted. After five wrong ones the pending
  // sign-in ends.
  SignInOutcome confirm(const std::string& token, const std::string& code, const ClientMark& mark);

  // For the token of SetUpWanted: the secret to show, the same at each call. Nothing when the pending sign-in
  // has ended.
  std::optional<SecondFactorOffer> offer(const std::string& token);
  // The first code of the offered secret: the account has its second factor, and its owner is in.
  SignInOutcome confirmOffer(const std::string& token, const std::string& code, const ClientMark& mark);

  // At which step the token is; nothing when it is worth nothing any more.
  std::optional<SessionStage> stageOf(const std::string& token) const;
  // Who is in; nothing for any other token. At most once a minute it notes that something was done; in a home
  // that is open for reading alone it goes without.
  std::optional<SignedIn> recognise(const std::string& token) const;
  // Whose session the token had, when it has ended because nothing was done in it. Known until the job
  // `sessions` runs.
  std::optional<std::string> idleOwner(const std::string& token) const;
  // Ends the session, if there is one.
  void leave(const std::string& token);

  // For who has just proved within the transaction that the account is his, by a password that he set: the
  // next step, as after `enter`.
  SignInOutcome begin(Transaction& transaction, const Account& account, const ClientMark& mark);

 private:
  const Workplace& workplace_;
};

// Removes the sessions that are over, throttles and devices that count no more; returns how many sessions.
int endOldSessions(const Workplace& workplace);

}  // namespace app
