// What somebody who is in does for his own account. What would let somebody else in for good asks for the
// password once more, so that an unattended browser is not enough.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/entry/second_factor.h"
#include "app/entry/sign_in.h"
#include "app/home/workplace.h"
#include "crypto/secret.h"

namespace app {

// How the account gets in, for the page about it.
struct OwnStanding {
  base::Instant passwordSet;
  std::optional<base::Instant> secondFactorSet;  // nothing: there is none
  bool needsSecondFactor = false;
  int recoveryCodesLeft = 0;
  std::optional<base::Instant> recoveryCodesMade;
};

struct OwnSession {
  std::string id;
  std::string device;
  base::Instant began;
  base::Instant seen;
  bool isThis = false;
};

// A wrong password is Denied, and counts as a wrong code does at sign-in; too many are Unavailable, worth a
// retry, with the time of it. NotFound when the session has ended meanwhile.
class OwnAccess {
 public:
  // `who` as SignInDesk::recognise told; both outlive it.
  OwnAccess(const Workplace& workplace, const SignedIn& who) : workplace_(workplace), who_(who) {}

  OwnStanding standing() const;
  // Those that last, newest first.
  std::vector<OwnSession> sessions() const;
  // What happened at the account's door, newest first, at most 100.
  std::vector<SignInNote> record() const;

  // Ends one of the account's sessions. NotFound when it has none with this id.
  void end(const std::string& session);
  void endOthers();

  // All other sessions end. InvalidInput when the account may not have the new password.
  void changePassword(const crypto::Secret& old, const crypto::Secret& fresh, const ClientMark& mark);
  // Ten new ones, to be shown once. Conflict when there is no second factor.
  std::vector<std::string> newRecoveryCodes(const crypto::Secret& password, const ClientMark& mark);
  // A secret for another app; what there is goes on counting until confirmOffer.
  SecondFactorOffer offer(const crypto::Secret& password);
  // New recovery codes when the code is one of the offered secret, which is the account's from now on; else
  // nothing.
  std::optional<std::vector<std::string>> confirmOffer(const std::string& code, const ClientMark& mark);

 private:
  void demandPassword(const crypto::Secret& password) const;
  SignInSession sessionIn(Transaction& transaction) const;

  const Workplace& workplace_;
  const SignedIn& who_;
};

}  // namespace app
