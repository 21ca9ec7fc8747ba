// Which accounts can get in, and how: for whoever looks after accounts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"

namespace app {

struct AccountStanding {
  std::string user;
  enum class SecondFactor { NotNeeded, Set, Missing } secondFactor = SecondFactor::NotNeeded;
  bool hasPassword = false;
  std::optional<base::Instant> lastEntry = {};
  std::optional<base::Instant> invitedUntil = {};  // by an invitation that is open
};

// Of all accounts, by user. For those who may list accounts.
std::vector<AccountStanding> standings(const Workplace& workplace, const Actor& actor);

}  // namespace app
