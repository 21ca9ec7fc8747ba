// Accounts: who may act, and as what.
#pragma once

#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace app {

class UserDesk {
 public:
  explicit UserDesk(const Workplace& workplace) : workplace_(workplace) {}

  // By an admin. InvalidInput when roles do not exist, or a pemohon has no agency, a produsen no code.
  json::Object add(const Actor& actor, const Account& given);
  std::vector<json::Object> list(const Actor& actor);
  json::Object disable(const Actor& actor, const std::string& user);

 private:
  const Workplace& workplace_;
};

// The accounts that a new home begins with: the admin "operator"; in a demo home one for every role.
std::vector<Account> firstAccounts(bool isDemo);

}  // namespace app
