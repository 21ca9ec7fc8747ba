#include "app/entry/standings.h"

#include <map>

#include "app/access/use_cases.h"
#include "app/entry/links.h"
#include "app/entry/second_factor.h"

namespace app {
namespace {

// Everything of the database that standings follow from, by user.
struct Doors {
  std::vector<Account> accounts;
  std::map<std::string, Credential> credentials;
  std::map<std::string, base::Instant> entries;
  std::map<std::string, base::Instant> invitations;
};

Doors doorsOf(const Workplace& workplace) {
  Doors doors;
  workplace.database.read([&](Transaction& transaction) {
    doors = {transaction.accounts().list(), {}, {}, {}};
    for (Credential& one : transaction.signIn().credentials()) doors.credentials[one.user] = std::move(one);
    for (const SignInNote& note : transaction.signIn().lastEntries()) doors.entries[note.user] = note.time;
    for (const SignInLink& link : transaction.signIn().openLinks()) {
      if (link.purpose == LinkPurpose::Invitation && isOpen(workplace, link))
        doors.invitations[link.user] = link.end;
    }
  });
  return doors;
}

std::optional<base::Instant> timeIn(const std::map<std::string, base::Instant>& times,
                                    const std::string& user) {
  const auto found = times.find(user);
  return found == times.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::vector<AccountStanding> standings(const Workplace& workplace, const Actor& actor) {
  demandMay(actor, UseCase::UserList);
  const Doors doors = doorsOf(workplace);
  std::vector<AccountStanding> all;
  for (const Account& account : doors.accounts) {
    AccountStanding standing{account.user};
    const auto credential = doors.credentials.find(account.user);
    const bool hasCodes = credential != doors.credentials.end() && !credential->second.codeSecret.empty();
    standing.hasPassword = credential != doors.credentials.end() && !credential->second.password.empty();
    if (hasCodes) {
      standing.secondFactor = AccountStanding::SecondFactor::Set;
    } else if (needsSecondFactor(workplace.office().letters, account)) {
      standing.secondFactor = AccountStanding::SecondFactor::Missing;
    }
    standing.lastEntry = timeIn(doors.entries, account.user);
    standing.invitedUntil = timeIn(doors.invitations, account.user);
    all.push_back(std::move(standing));
  }
  return all;
}

}  // namespace app
