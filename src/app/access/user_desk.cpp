#include "app/access/user_desk.h"

#include <algorithm>

#include "app/access/use_cases.h"
#include "base/error.h"

namespace app {
namespace {

json::Object toJson(const Account& account) {
  return {{"user", account.user},
          {"name", account.name},
          {"roles", json::Array(account.roles.begin(), account.roles.end())},
          {"agency", account.agency},
          {"produsen", account.produsen},
          {"post", account.post},
          {"email", account.email},
          {"disabled", account.disabled}};
}

bool isUserName(const std::string& name) {
  return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
  });
}

void checkAccount(const Workplace& workplace, const Account& account) {
  base::Problems problems;
  const auto report = [&](const std::string& message) { problems.push_back({{account.user}, message}); };
  if (!isUserName(account.user))
    report("a user's name has lower-case letters, digits, '-', '.' and '_', 64 at most");
  for (const std::string& role : account.roles) {
    if (!requests::roleNamed(role) || role == "automatic") {
      report("there is no role \"" + role +
             "\"; there are pemohon, walidata, penandatangan, produsen, auditor and admin");
    }
  }
  const auto has = [&](const char* role) {
    return std::find(account.roles.begin(), account.roles.end(), role) != account.roles.end();
  };
  if (has("pemohon") && account.agency.empty()) report("a pemohon needs --agency");
  if (has("produsen") && !workplace.office().letters.findProdusen(account.produsen))
    report("a produsen needs --produsen with a code of produsen.xml");
  if (!problems.empty()) throw base::InvalidInput(problems);
}

// An agency that has a record is kept by its id; of another the name, which leads to it when it gets one.
Account withAgencyId(const Workplace& workplace, Account account) {
  const letters::Agencies& agencies = workplace.office().letters.agencies;
  const std::string id = agencies.idOf(account.agency);
  if (agencies.find(id)) account.agency = id;
  return account;
}

}  // namespace

json::Object UserDesk::add(const Actor& actor, const Account& account) {
  demandMay(actor, UseCase::UserAdd);
  checkAccount(workplace_, account);
  const Account known = withAgencyId(workplace_, account);
  workplace_.database.write([&](Transaction& transaction) { transaction.accounts().add(known); });
  return toJson(known);
}

std::vector<json::Object> UserDesk::list(const Actor& actor) {
  demandMay(actor, UseCase::UserList);
  std::vector<json::Object> rows;
  workplace_.database.read([&](Transaction& transaction) {
    rows.clear();
    for (const Account& account : transaction.accounts().list()) rows.push_back(toJson(account));
  });
  return rows;
}

json::Object UserDesk::disable(const Actor& actor, const std::string& user) {
  demandMay(actor, UseCase::UserDisable);
  std::optional<Account> account;
  workplace_.database.write([&](Transaction& transaction) {
    account = transaction.accounts().find(user);
    if (!account) return;
    account->disabled = true;
    transaction.accounts().save(*account);
  });
  if (!account) throw base::NotFound("There is no user \"" + user + "\"; `berkas user list` shows all.");
  return toJson(*account);
}

std::vector<Account> firstAccounts(bool isDemo) {
  std::vector<Account> accounts = {{"operator", "Operator", {"admin"}, "", "", false}};
  if (!isDemo) return accounts;
  const auto add = [&](const char* user, const char* name, const char* role, const char* produsen,
                       const char* post, const char* email) {
    accounts.push_back({user, name, {role}, "", produsen, false, post, email});
  };
  add("sari", "Staf Walidata Contoh", "walidata", "", "Pengolah Data Statistik",
      "sari@kominfo.example.go.id");
  add("kabid-statistik", "Kepala Bidang Statistik Contoh", "penandatangan", "",
      "Kepala Bidang Statistik dan Persandian", "kabid@kominfo.example.go.id");
  add("sekretaris", "Sekretaris Dinas Contoh", "penandatangan", "", "Sekretaris",
      "sekretaris@kominfo.example.go.id");
  add("kadis", "Kepala Dinas Contoh", "penandatangan", "", "Kepala Dinas Komunikasi dan Informatika",
      "kadis@kominfo.example.go.id");
  add("kadis-dinsos", "Kepala Dinas Sosial Contoh", "produsen", "DINSOS", "Kepala Dinas Sosial",
      "kadis@dinsos.example.go.id");
  add("kadis-dispenduk", "Plt. Kepala Dispenduk Contoh", "produsen", "DISPENDUK",
      "Plt. Kepala Dinas Kependudukan dan Pencatatan Sipil", "kadis@dispenduk.example.go.id");
  add("auditor", "Auditor Contoh", "auditor", "", "Auditor", "auditor@inspektorat.example.go.id");
  return accounts;
}

}  // namespace app
