// Who acts, and in which of his roles.
#pragma once

#include <string>
#include <vector>

#include "app/records/records.h"
#include "requests/procedure.h"
#include "requests/role.h"

namespace app {

struct Actor {
  std::string user;
  std::vector<requests::Role> roles;
  std::string agency;    // of a pemohon
  std::string produsen;  // of a produsen
  // How the user was identified; kept with each record ("command-line").
  std::string authentication = "command-line";

  bool has(requests::Role role) const;
  // Sees every case: walidata, penandatangan, auditor, admin.
  bool seesAllCases() const;
};

// InvalidSetup when the account has a role that does not exist, Denied when it is disabled.
Actor actorOf(const Account& account);

// The program itself, for what the procedure calls automatic.
Actor automaticActor();

// The role in which the actor brings the event: the first of the rule's that he has. Denied when he has none.
requests::Role roleFor(const Actor& actor, const requests::EventRule& rule);

// The same of any list of roles; `what` is named when he has none of them.
requests::Role roleFor(const Actor& actor, const std::vector<requests::Role>& roles, const std::string& what);

// Denied, with what is missing, unless the actor has one of the roles.
void demand(const Actor& actor, const std::vector<requests::Role>& roles, const std::string& what);

}  // namespace app
