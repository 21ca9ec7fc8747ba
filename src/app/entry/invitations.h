// How somebody comes by a password: invited, or by a mail to whoever has forgotten his.
//
// An invitation begins anew: who takes it up sets a password, and where he needs one a new second factor. So
// it is also the way back for who has lost telephone and recovery codes. A reset changes the password alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/accounts/sign_in.h"
#include "app/entry/client_mark.h"
#include "app/entry/sign_in.h"
#include "app/home/workplace.h"
#include "crypto/secret.h"

namespace app {

struct Invited {
  std::string user;
  base::Instant end;
  bool isMailed = false;  // else there is no address, or the office has no template
  std::string link;       // for whoever hands it over himself; it is a secret
};

// What a page says of a link.
struct LinkView {
  LinkPurpose purpose = LinkPurpose::Invitation;
  Account account;
  std::string unit;     // name of the account's agency or Produsen; empty for the office itself
  std::string inviter;  // name; of a reset empty
  base::Instant end;
  bool isOpen = false;  // else it was used, replaced, or is over
};

class InvitationDesk {
 public:
  explicit InvitationDesk(const Workplace& workplace) : workplace_(workplace) {}

  // A new link for the account, in the place of an earlier one. By an admin, or by a walidata when the
  // account is a pemohon's and nothing else. NotFound, Denied (also of a disabled account).
  Invited invite(const Actor& actor, const std::string& user);
  // The same within a transaction that makes the account true.
  Invited invite(Transaction& transaction, const Actor& actor, const Account& account);

  // Sends a link to each account with this address. The answer is the same whether there is one: nothing, or
  // when somebody from there may ask again.
  std::optional<base::Instant> askReset(const std::string& email, const ClientMark& mark);

  // Nothing when there is no such link.
  std::optional<LinkView> open(const std::string& token) const;
  // Sets the account's password and goes on as a sign-in does; the link is used up. NotFound when it is not
  // open; InvalidInput when the account may not have this password, and the link stays.
  SignInOutcome accept(const std::string& token, const crypto::Secret& password, const ClientMark& mark);

  // Sets the password of an account, by an admin (`user password`); `ask` is called when he may. NotFound,
  // InvalidInput.
  void setPasswordOf(const Actor& actor, const std::string& user, const std::function<crypto::Secret()>& ask);

 private:
  const Workplace& workplace_;
};

}  // namespace app
