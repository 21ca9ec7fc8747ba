// "Minta akun": an agency that has no account yet asks for one, and staff decide. Requests are kept by
// `backup`, not by the archive; what is decided stays on record with them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/accounts/sign_in.h"
#include "app/entry/client_mark.h"
#include "app/entry/invitations.h"
#include "app/home/workplace.h"

namespace app {

// What somebody writes who asks.
struct AccountOrder {
  std::string agency;
  std::string name;
  std::string post;
  std::string email;
  std::string reason;
};

class AccountRequestDesk {
 public:
  explicit AccountRequestDesk(const Workplace& workplace) : workplace_(workplace) {}

  // By anybody. InvalidInput with every problem; Unavailable, worth a retry, when there were too many from
  // this address, with the time of the next. A second request with the same address that still waits takes
  // the place of the first.
  void ask(const AccountOrder& order, const ClientMark& mark);

  // Oldest first; of one that waits alone when `waiting`.
  enum class Which { All, Waiting };
  std::vector<AccountRequest> list(const Actor& actor, Which which) const;

  // Makes a pemohon's account with this login for the agency, by its id or a name, and invites its owner.
  // Conflict when the request was decided on, or the login is taken; else as UserDesk::add.
  Invited approve(const Actor& actor, const std::string& id, const std::string& login,
                  const std::string& agency);
  // Conflict when the request was decided on. InvalidInput without a reason.
  void refuse(const Actor& actor, const std::string& id, const std::string& reason);

 private:
  const Workplace& workplace_;
};

}  // namespace app
