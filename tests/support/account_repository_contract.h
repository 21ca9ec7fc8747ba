// What every app::AccountRepository must keep. Each rule gets an empty database.
#pragma once

#include <string>

#include "app/records/database.h"
#include "base/error.h"
#include "support/contract.h"

namespace support {

inline app::Account accountOf(const std::string& user) {
  return {user,     "Pak \"Budi\", S.Kom",       {"walidata", "admin"}, "Diskominfo", "dinkes", false,
          "Analis", "budi@kominfo.example.go.id"};
}

// Runs `use` on the accounts of one transaction.
inline void withAccounts(app::Database& database, const std::function<void(app::AccountRepository&)>& use) {
  database.write([&](app::Transaction& transaction) { use(transaction.accounts()); });
}

namespace account_rules {

inline void everyFieldOfAnAccountIsKept(app::Database& database) {
  withAccounts(database, [](app::AccountRepository& accounts) {
    accounts.add(accountOf("budi"));
    BOOST_TEST((accounts.find("budi") == accountOf("budi")));
    BOOST_TEST(!accounts.find("Budi"));
    accounts.add({"tamu", "", {}, "", "", true});
    BOOST_TEST((accounts.find("tamu") == app::Account{"tamu", "", {}, "", "", true}));
  });
}

inline void aUserIsAddedOnce(app::Database& database) {
  const auto add = [](app::AccountRepository& accounts) { accounts.add(accountOf("budi")); };
  withAccounts(database, add);
  BOOST_CHECK_THROW(withAccounts(database, add), base::Conflict);
}

inline void aSavedAccountReplacesTheOneThatIsThere(app::Database& database) {
  withAccounts(database, [](app::AccountRepository& accounts) {
    accounts.add(accountOf("ani"));
    accounts.add(accountOf("budi"));
    app::Account account = accountOf("budi");
    account.disabled = true;
    account.roles = {"auditor"};
    accounts.save(account);
    BOOST_TEST((accounts.find("budi") == account));
    BOOST_TEST((accounts.find("ani") == accountOf("ani")));
  });
  BOOST_CHECK_THROW(
      withAccounts(database, [](app::AccountRepository& accounts) { accounts.save(accountOf("cici")); }),
      base::NotFound);
}

inline void accountsAreListedByUser(app::Database& database) {
  withAccounts(database, [](app::AccountRepository& accounts) {
    for (const char* user : {"budi", "ani", "Zul"}) accounts.add(accountOf(user));
    std::string users;
    for (const app::Account& account : accounts.list()) users += account.user + " ";
    BOOST_TEST(users == "Zul ani budi ");
  });
}

inline void aRenamedAccountIsTheSameUnderAnotherName(app::Database& database) {
  withAccounts(database, [](app::AccountRepository& accounts) {
    accounts.add(accountOf("ani"));
    accounts.add(accountOf("budi"));
    accounts.rename("budi", "budi.s");
    app::Account renamed = accountOf("budi");
    renamed.user = "budi.s";
    BOOST_TEST((accounts.find("budi.s") == renamed));
    BOOST_TEST(!accounts.find("budi"));
  });
  const auto take = [](app::AccountRepository& accounts) { accounts.rename("budi.s", "ani"); };
  BOOST_CHECK_THROW(withAccounts(database, take), base::Conflict);
  const auto miss = [](app::AccountRepository& accounts) { accounts.rename("cici", "dedi"); };
  BOOST_CHECK_THROW(withAccounts(database, miss), base::NotFound);
}

inline void changesOfAccountsAreKeptInTheirOrder(app::Database& database) {
  const app::AccountChange added{0,   base::Instant::fromMicroseconds(5), "budi", "added", "operator", "job",
                                 "{}"};
  withAccounts(database, [&](app::AccountRepository& accounts) {
    accounts.note(added);
    app::AccountChange changed = added;
    changed.act = "disabled";
    accounts.note(changed);
  });
  withAccounts(database, [&](app::AccountRepository& accounts) {
    const auto changes = accounts.changes();
    BOOST_REQUIRE(changes.size() == 2U);
    app::AccountChange first = added;
    first.number = 1;
    BOOST_TEST((changes[0] == first));
    BOOST_TEST(changes[1].number == 2);
    BOOST_TEST(changes[1].act == "disabled");
  });
}

}  // namespace account_rules

inline Contract<app::Database> accountContract() {
  using namespace account_rules;
  return {{"every field of an account is kept", everyFieldOfAnAccountIsKept},
          {"a user is added once", aUserIsAddedOnce},
          {"a saved account replaces the one that is there", aSavedAccountReplacesTheOneThatIsThere},
          {"accounts are listed by user", accountsAreListedByUser},
          {"a renamed account is the same under another name", aRenamedAccountIsTheSameUnderAnotherName},
          {"changes of accounts are kept in their order", changesOfAccountsAreKeptInTheirOrder}};
}

}  // namespace support
