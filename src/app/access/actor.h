// Who acts: somebody with grants, each a role and the unit for which he has it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/office/office.h"
#include "app/records/records.h"
#include "base/message.h"
#include "requests/procedure.h"
#include "requests/role.h"

namespace app {

struct Grant {
  requests::Role role = requests::Role::Auditor;
  std::string unit =
      {};  // of a pemohon his agency's id, of a produsen its code; empty for roles of the office
  std::string name = {};  // of the unit, for people

  bool operator==(const Grant&) const = default;
};

struct Actor {
  std::string user;
  std::string name = {};
  std::string post = {};
  std::vector<Grant> grants = {};
  // How we know who he is; kept with each record ("command-line").
  std::string authentication = "command-line";
  // In which he is told what stands in rows and findings. English is what the program itself puts on record.
  base::Language language = base::Language::English;

  bool has(requests::Role role) const;
  bool has(requests::Role role, std::string_view unit) const;
  // For which units he has the role.
  std::vector<std::string> unitsOf(requests::Role role) const;
  // Walidata, penandatangan, auditor, admin, or the program itself: sees all of every case.
  bool isOfOffice() const;
};

// An account's roles become grants; its agency is resolved by the office's records. InvalidSetup when the
// account has a role that does not exist, Denied when it is disabled.
Actor actorOf(const Office& office, const Account& account);

// The program itself, for what the procedure calls automatic.
Actor automaticActor();

// Whose case it is, and the Produsen that the event or letter is about; empty when it is about none.
struct Parties {
  std::string requester;  // id of an agency
  std::string produsen;   // code
};

// The role in which the actor acts there: the first of these that he has. A pemohon has it for his own
// agency's case, a produsen for what is its own. Denied when he has none, with `what` named.
requests::Role roleFor(const Actor& actor, const std::vector<requests::Role>& roles, const Parties& parties,
                       const base::Message& what);

}  // namespace app
