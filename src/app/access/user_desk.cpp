#include "app/access/user_desk.h"

#include <algorithm>

#include "app/office/input_check.h"
#include "base/error.h"

namespace app {
namespace {

using requests::Role;

json::Object toJson(const Account& account) {
  return {{"user", account.user},
          {"name", account.name},
          {"roles", json::Array(account.roles.begin(), account.roles.end())},
          {"agency", account.agency},
          {"produsen", account.produsen},
          {"disabled", account.disabled}};
}

bool isUserName(const std::string& name) {
  return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
  });
}

Account checked(const Workplace& workplace, Account account) {
  InputCheck check(workplace.typesetter);
  check.line("the name", account.name);
  check.line("the agency", account.agency, base::Presence::Optional);
  check.code("the Produsen", account.produsen);
  const auto report = [&](const std::string& message) { check.note(account.user, message); };
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
  check.finish();
  return account;
}

}  // namespace

json::Object UserDesk::add(const Actor& actor, const Account& given) {
  demand(actor, {Role::Admin}, "add a user");
  const Account account = checked(workplace_, given);
  workplace_.database.write([&](Transaction& transaction) { transaction.accounts().add(account); });
  return toJson(account);
}

std::vector<json::Object> UserDesk::list(const Actor& actor) {
  demand(actor, {Role::Admin, Role::Auditor}, "list the users");
  std::vector<json::Object> rows;
  workplace_.database.read([&](Transaction& transaction) {
    rows.clear();
    for (const Account& account : transaction.accounts().list()) rows.push_back(toJson(account));
  });
  return rows;
}

json::Object UserDesk::disable(const Actor& actor, const std::string& user) {
  demand(actor, {Role::Admin}, "disable a user");
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
  accounts.push_back({"sari", "Staf Walidata Contoh", {"walidata"}, "", "", false});
  accounts.push_back({"kabid-statistik", "Kepala Bidang Statistik Contoh", {"penandatangan"}, "", "", false});
  accounts.push_back({"sekretaris", "Sekretaris Dinas Contoh", {"penandatangan"}, "", "", false});
  accounts.push_back({"kadis", "Kepala Dinas Contoh", {"penandatangan"}, "", "", false});
  accounts.push_back({"kadis-dinsos", "Kepala Dinas Sosial Contoh", {"produsen"}, "", "DINSOS", false});
  accounts.push_back(
      {"kadis-dispenduk", "Plt. Kepala Dispenduk Contoh", {"produsen"}, "", "DISPENDUK", false});
  accounts.push_back({"auditor", "Auditor Contoh", {"auditor"}, "", "", false});
  return accounts;
}

}  // namespace app
