#include "storage/account_repository.h"

#include "base/error.h"
#include "storage/table.h"

namespace storage {
namespace {

using app::Account;

// "user" is a reserved word of SQL.
const Table<Account>& accounts() {
  static const Table<Account> table(
      "account", 1,
      {column<&Account::user>("login"), column<&Account::name>("name"), column<&Account::roles>("roles_json"),
       column<&Account::agency>("agency"), column<&Account::produsen>("produsen"),
       column<&Account::disabled>("disabled")});
  return table;
}

}  // namespace

void SqlAccountRepository::add(const Account& account) {
  accounts().insert(connection_, account);
}

void SqlAccountRepository::save(const Account& account) {
  if (!accounts().update(connection_, account)) {
    throw base::NotFound("There is no account of the user '" + account.user +
                         "'. `berkas user list` names all.");
  }
}

std::optional<Account> SqlAccountRepository::find(std::string_view user) {
  return accounts().find(connection_, "WHERE login = $1", {std::string(user)});
}

std::vector<Account> SqlAccountRepository::list() {
  return accounts().select(connection_, "ORDER BY login");
}

}  // namespace storage
