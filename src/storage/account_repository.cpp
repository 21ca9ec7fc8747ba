#include "storage/account_repository.h"

#include "base/error.h"
#include "storage/table.h"

namespace storage {
namespace {

using app::Account;
using app::AccountChange;

// "user" is a reserved word of SQL.
const Table<Account>& accounts() {
  static const Table<Account> table(
      "account", 1,
      {column<&Account::user>("login"), column<&Account::name>("name"), column<&Account::roles>("roles_json"),
       column<&Account::agency>("agency"), column<&Account::produsen>("produsen"),
       column<&Account::disabled>("disabled"), column<&Account::post>("post"),
       column<&Account::email>("email")});
  return table;
}

const Table<AccountChange>& accountChanges() {
  static const Table<AccountChange> table(
      "account_change", 1,
      {column<&AccountChange::number>("number"), column<&AccountChange::time>("time"),
       column<&AccountChange::user>("login"), column<&AccountChange::act>("act"),
       column<&AccountChange::by>("by_whom"), column<&AccountChange::authentication>("authentication"),
       column<&AccountChange::json>("change_json")});
  return table;
}

[[noreturn]] void refuseMissing(std::string_view user) {
  throw base::NotFound(base::Message("database.no-account", {{"user", user}}));
}

}  // namespace

void SqlAccountRepository::add(const Account& account) {
  accounts().insert(connection_, account);
}

void SqlAccountRepository::save(const Account& account) {
  if (!accounts().update(connection_, account)) refuseMissing(account.user);
}

void SqlAccountRepository::rename(std::string_view user, std::string_view name) {
  const std::int64_t renamed = connection_.execute("UPDATE account SET login = $1 WHERE login = $2",
                                                   {std::string(name), std::string(user)});
  if (renamed == 0) refuseMissing(user);
}

std::optional<Account> SqlAccountRepository::find(std::string_view user) {
  return accounts().find(connection_, "WHERE login = $1", {std::string(user)});
}

std::vector<Account> SqlAccountRepository::list() {
  return accounts().select(connection_, "ORDER BY login");
}

void SqlAccountRepository::note(const AccountChange& change) {
  AccountChange next = change;
  const auto rows = connection_.query("SELECT coalesce(max(number), 0) + 1 FROM account_change", {}, 1);
  next.number = valueOf<std::int64_t>(rows[0][0]);
  accountChanges().insert(connection_, next);
}

std::vector<AccountChange> SqlAccountRepository::changes() {
  return accountChanges().select(connection_, "ORDER BY number");
}

}  // namespace storage
