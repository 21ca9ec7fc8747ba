// Accounts: who may act, and as what. Each change of one stays on record, in the database's table
// account_change: when, by whom, how we know him, what it was and what it is (docs/operation.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace app {

// How the first account of a home is made: the code of a clause for messages.
inline constexpr const char* kMakeFirstAccount = "access.make-first";

// What is to be changed of an account; what is not named stays.
struct AccountEdit {
  std::optional<std::string> name;
  std::optional<std::vector<std::string>> roles;
  std::optional<std::string> agency;
  std::optional<std::string> produsen;
  std::optional<std::string> post;
  std::optional<std::string> email;
  std::optional<std::string> rename;  // to this login
};

// Changes are made by an admin, and end the sessions of the account; the list and the trail are for auditors
// too. After a call that throws, nothing was
// changed. Somebody who can act as admin always remains: what would take the last one is a
// Conflict.
class UserDesk {
 public:
  explicit UserDesk(const Workplace& workplace) : workplace_(workplace) {}

  // Whether the home has no account at all: after its database was lost.
  bool isWithoutAccounts() const;
  // Denied to whoever does not own such a home, that is, cannot list its keys: he is nobody's user, and there
  // is none who could let him.
  void demandOwner() const;
  // The first account of such a home, which must be an admin. By its owner: `owner` is what the system
  // calls him. Conflict when there is an account.
  json::Object addFirst(const std::string& owner, const Account& given);

  // The agency may be named by its id or by a name of its record. InvalidInput when roles do not exist, or a
  // pemohon has no agency, a produsen no code. Conflict when the login is taken, or was somebody else's once:
  // records name him by it.
  json::Object add(const Actor& actor, const Account& given);
  // The account as it is then. A new login is written into drafts and their approvals too; what is archived
  // names the old one for ever, and the trail leads from one to the other. Conflict when office data
  // (series.xml, signatories.xml) or the setting `operator` name the old login, which are to be changed
  // first.
  json::Object change(const Actor& actor, const std::string& user, const AccountEdit& edit);
  json::Object enable(const Actor& actor, const std::string& user);
  json::Object disable(const Actor& actor, const std::string& user);
  // … for a reason, which is in the trail. InvalidInput without one.
  json::Object disable(const Actor& actor, const std::string& user, const std::string& reason);

  std::vector<json::Object> list(const Actor& actor);
  // Names of the Produsen for which one account alone can answer: when its owner is away, what is asked of
  // them waits.
  std::vector<std::string> produsenWithoutDeputy(const Actor& actor);
  // What was done to an account, under earlier logins too, oldest first; to all when `user` is empty.
  std::vector<json::Object> trail(const Actor& actor, const std::string& user);

 private:
  const Workplace& workplace_;
};

// Adds an account within a transaction that makes it true in another way: the caller has seen that `by` may.
// Checks and errors as UserDesk::add. Returns the account as it is kept.
Account addAccount(const Workplace& workplace, Transaction& transaction, const Actor& by,
                   const Account& given);

// Whether he can act as admin.
bool isActiveAdmin(const Account& account);

// The accounts that a new home begins with: the admin "operator"; in a demo home one for every role.
std::vector<Account> firstAccounts(bool isDemo);
// Adds them, on record.
void addFirstAccounts(const Workplace& workplace, bool isDemo);

}  // namespace app
