#include "app/access/user_desk.h"

#include <algorithm>
#include <map>

#include "app/access/use_cases.h"
#include "app/office/input_check.h"
#include "base/email_address.h"
#include "base/error.h"
#include "base/text.h"
#include "json/text.h"

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

json::Object toJson(const AccountChange& change) {
  return {{"number", change.number},
          {"time", change.time.rfc3339(base::TimeZone::utc())},
          {"user", change.user},
          {"act", change.act},
          {"by", change.by},
          {"authentication", change.authentication},
          {"change", json::read(change.json, "change")}};
}

bool isUserName(const std::string& name) {
  return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
  });
}

bool hasRole(const Account& account, const char* role) {
  return std::find(account.roles.begin(), account.roles.end(), role) != account.roles.end();
}

// An agency that has a record is kept by its id; of another the name, which leads to it when it gets one.
void takeAgencyId(const Workplace& workplace, Account& account) {
  const letters::Agencies& agencies = workplace.office().letters.agencies;
  const std::string id = agencies.idOf(account.agency);
  if (agencies.find(id)) account.agency = id;
}

Account checked(const Workplace& workplace, Account account) {
  InputCheck check(workplace.typesetter);
  check.line(base::Message("field.name", {}), account.name);
  check.line(base::Message("field.agency", {}), account.agency, base::Presence::Optional);
  check.code(base::Message("field.produsen", {}), account.produsen);
  check.line(base::Message("field.post", {}), account.post, base::Presence::Optional);
  if (!account.email.empty())
    check.note(base::Message("field.email", {}), base::problemOfEmailAddress(account.email));
  const auto report = [&](const base::Message& problem) { check.note(account.user, problem); };
  if (!isUserName(account.user)) report(base::Message("access.login-form", {}));
  for (const std::string& role : account.roles) {
    if (!requests::roleNamed(role) || role == "automatic")
      report(base::Message("access.role-unknown", {{"role", role}}));
  }
  if (hasRole(account, "pemohon") && account.agency.empty())
    report(base::Message("access.agency-needed", {}));
  if (hasRole(account, "produsen") && !workplace.office().letters.findProdusen(account.produsen))
    report(base::Message("access.produsen-needed", {}));
  check.finish();
  takeAgencyId(workplace, account);
  return account;
}

// What differs, by field: {"name":{"from":…,"to":…}}.
json::Object differences(const Account& before, const Account& after) {
  const json::Object from = toJson(before);
  json::Object changes;
  for (const auto& [field, value] : toJson(after)) {
    if (from.at(field) != value) changes[field] = json::Object{{"from", from.at(field)}, {"to", value}};
  }
  return changes;
}

// The login that an account got by the change; empty when it kept its own.
std::string renamedTo(const AccountChange& change) {
  if (change.act != "renamed") return {};
  return json::Value(json::read(change.json, "change").objectAt("user")).stringAt("to");
}

// Every login that the account had, the present one last.
std::vector<std::string> loginsOf(const std::vector<AccountChange>& changes, const std::string& user) {
  std::vector<std::string> logins = {user};
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    if (renamedTo(*change) == logins.front()) logins.insert(logins.begin(), change->user);
  }
  return logins;
}

// `own`: logins that the account had itself, which it may take again.
void demandFree(Transaction& transaction, const std::string& login,
                const std::vector<std::string>& own = {}) {
  if (transaction.accounts().find(login))
    throw base::Conflict(base::Message("access.user-exists", {{"user", login}}));
  if (base::contains(own, login)) return;
  for (const AccountChange& change : transaction.accounts().changes()) {
    if (change.user == login && !renamedTo(change).empty())
      throw base::Conflict(base::Message("access.login-was-used", {{"user", login}}));
  }
}

void demandAnAdmin(Transaction& transaction, const std::string& user) {
  const auto accounts = transaction.accounts().list();
  if (std::any_of(accounts.begin(), accounts.end(), isActiveAdmin)) return;
  throw base::Conflict(base::Message("access.last-admin", {{"user", user}}));
}

Account accountOf(Transaction& transaction, const std::string& user) {
  auto account = transaction.accounts().find(user);
  if (!account) throw base::NotFound(base::Message("access.user-unknown", {{"user", user}}));
  return *std::move(account);
}

// What names a login from outside of the database, where the program does not write.
void demandNotNamed(const Workplace& workplace, const std::string& user) {
  std::vector<base::Message> places;
  for (const letters::Series& series : workplace.office().letters.series) {
    if (base::contains(series.approvers, user))
      places.push_back(base::Message("access.approvers-of", {{"series", series.id}}));
  }
  for (const letters::Signatory& signatory : workplace.office().letters.signatories) {
    if (signatory.user == user) places.emplace_back("signatories.xml (" + signatory.id + ")");
  }
  if (workplace.settings.text("operator") == user) places.emplace_back("berkas.properties (operator)");
  if (places.empty()) return;
  throw base::Conflict(base::Message(
      "access.named-elsewhere", {{"user", user}, {"places", base::listed(places, base::Conjunction::And)}}));
}

// In a draft that may still change. One that has its number is frozen, and tells how it was then.
void renameIn(DraftRow& draft, const std::string& user, const std::string& login) {
  if (draft.draftedBy == user) draft.draftedBy = login;
  for (Approval& approval : draft.approvals) {
    if (approval.user == user) approval.user = login;
  }
}

void renameInDrafts(Transaction& transaction, const std::string& user, const std::string& login) {
  for (DraftRow& draft : transaction.letters().drafts("")) {
    if (draft.state == DraftState::Numbered) continue;
    const DraftRow before = draft;
    renameIn(draft, user, login);
    if (!(draft == before)) transaction.letters().saveDraft(draft);
  }
}

void renameInPreparations(Transaction& transaction, const std::string& user, const std::string& login) {
  for (PreparationRow& row : transaction.preparations().list("")) {
    if (row.user != user) continue;
    row.user = login;
    transaction.preparations().save(row);
  }
}

// One transaction that changes an account and puts that on record.
class Change {
 public:
  Change(const Workplace& workplace, std::string by, std::string authentication)
      : workplace_(workplace), by_(std::move(by)), authentication_(std::move(authentication)) {}
  Change(const Workplace& workplace, const Actor& actor)
      : Change(workplace, actor.user, actor.authentication) {}

  void add(Transaction& transaction, const Account& account) const {
    demandFree(transaction, account.user);
    transaction.accounts().add(account);
    note(transaction, account.user, "added", toJson(account));
  }

  json::Object add(const Account& given) const {
    const Account account = checked(workplace_, given);
    workplace_.database.write([&](Transaction& transaction) { add(transaction, account); });
    return toJson(account);
  }

  // Goes into the record beside what changes.
  void setReason(std::string reason) { reason_ = std::move(reason); }

  // `act` as AccountChange has it. `login`: the new one; empty: it stays.
  json::Object edit(const std::string& user, const char* act, const std::function<void(Account&)>& edit,
                    const std::string& login = {}) const {
    Account after;
    workplace_.database.write([&](Transaction& transaction) {
      if (!login.empty()) rename(transaction, user, login);
      after = save(transaction, login.empty() ? user : login, act, edit);
    });
    return toJson(after);
  }

 private:
  // Nothing is noted when nothing changes.
  Account save(Transaction& transaction, const std::string& user, const char* act,
               const std::function<void(Account&)>& edit) const {
    const Account before = accountOf(transaction, user);
    Account after = before;
    edit(after);
    after = checked(workplace_, after);
    if (after == before) return after;
    transaction.accounts().save(after);
    transaction.signIn().endSessionsOf(user);
    note(transaction, user, act, differences(before, after));
    if (isActiveAdmin(before)) demandAnAdmin(transaction, user);
    return after;
  }

  void rename(Transaction& transaction, const std::string& user, const std::string& login) const {
    const Account before = accountOf(transaction, user);
    const auto accounts = transaction.accounts().list();
    if (isActiveAdmin(before) && std::count_if(accounts.begin(), accounts.end(), isActiveAdmin) == 1)
      throw base::Conflict(base::Message("access.last-admin-renamed", {{"user", user}}));
    demandFree(transaction, login, loginsOf(transaction.accounts().changes(), user));
    transaction.accounts().rename(user, login);
    transaction.signIn().rename(user, login);
    renameInDrafts(transaction, user, login);
    renameInPreparations(transaction, user, login);
    Account after = before;
    after.user = login;
    note(transaction, user, "renamed", differences(before, after));
  }

  void note(Transaction& transaction, const std::string& user, const char* act, json::Object change) const {
    if (!reason_.empty()) change["reason"] = reason_;
    transaction.accounts().note({0, workplace_.clock.now(), user, act, by_, authentication_,
                                 json::canonical(json::Value(std::move(change)))});
  }

  const Workplace& workplace_;
  const std::string by_;
  const std::string authentication_;
  std::string reason_ = {};
};

}  // namespace

bool isActiveAdmin(const Account& account) {
  return !account.disabled && hasRole(account, "admin");
}

Account addAccount(const Workplace& workplace, Transaction& transaction, const Actor& by,
                   const Account& given) {
  Account account = checked(workplace, given);
  Change(workplace, by).add(transaction, account);
  return account;
}

bool UserDesk::isWithoutAccounts() const {
  bool none = false;
  workplace_.database.read([&](Transaction& transaction) { none = transaction.accounts().list().empty(); });
  return none;
}

void UserDesk::demandOwner() const {
  workplace_.disk.list(workplace_.home.keys());
}

json::Object UserDesk::addFirst(const std::string& owner, const Account& given) {
  demandOwner();
  const Account account = checked(workplace_, given);
  if (!isActiveAdmin(account)) throw base::InvalidInput(base::Message("access.first-must-be-admin", {}));
  const Change change(workplace_, owner, "owner of the home");
  workplace_.database.write([&](Transaction& transaction) {
    if (!transaction.accounts().list().empty())
      throw base::Conflict(base::Message("access.accounts-exist", {}));
    change.add(transaction, account);
  });
  return toJson(account);
}

json::Object UserDesk::add(const Actor& actor, const Account& account) {
  demandMay(actor, UseCase::UserAdd);
  return Change(workplace_, actor).add(account);
}

json::Object UserDesk::change(const Actor& actor, const std::string& user, const AccountEdit& edit) {
  demandMay(actor, UseCase::UserChange);
  const std::string login = edit.rename.value_or(user);
  if (login != user) demandNotNamed(workplace_, user);
  const auto fields = [&](Account& account) {
    if (edit.name) account.name = *edit.name;
    if (edit.roles) account.roles = *edit.roles;
    if (edit.agency) account.agency = *edit.agency;
    if (edit.produsen) account.produsen = *edit.produsen;
    if (edit.post) account.post = *edit.post;
    if (edit.email) account.email = *edit.email;
  };
  return Change(workplace_, actor).edit(user, "changed", fields, login == user ? std::string() : login);
}

json::Object UserDesk::enable(const Actor& actor, const std::string& user) {
  demandMay(actor, UseCase::UserEnable);
  return Change(workplace_, actor).edit(user, "enabled", [](Account& account) { account.disabled = false; });
}

json::Object UserDesk::disable(const Actor& actor, const std::string& user) {
  demandMay(actor, UseCase::UserDisable);
  return Change(workplace_, actor).edit(user, "disabled", [](Account& account) { account.disabled = true; });
}

json::Object UserDesk::disable(const Actor& actor, const std::string& user, const std::string& reason) {
  demandMay(actor, UseCase::UserDisable);
  Change change(workplace_, actor);
  change.setReason(checkedParagraphs(workplace_.typesetter, base::Message("field.reason", {}), reason));
  return change.edit(user, "disabled", [](Account& account) { account.disabled = true; });
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

std::vector<std::string> UserDesk::produsenWithoutDeputy(const Actor& actor) {
  demandMay(actor, UseCase::UserList);
  std::map<std::string, int> owners;
  workplace_.database.read([&](Transaction& transaction) {
    owners.clear();
    for (const Account& account : transaction.accounts().list()) {
      if (!account.disabled && hasRole(account, "produsen")) ++owners[account.produsen];
    }
  });
  std::vector<std::string> names;
  for (const letters::Produsen& produsen : workplace_.office().letters.produsen) {
    const auto found = owners.find(produsen.code);
    if (found != owners.end() && found->second == 1) names.push_back(produsen.name);
  }
  return names;
}

std::vector<json::Object> UserDesk::trail(const Actor& actor, const std::string& user) {
  demandMay(actor, UseCase::UserTrail);
  std::vector<AccountChange> changes;
  workplace_.database.read([&](Transaction& transaction) {
    if (!user.empty()) accountOf(transaction, user);
    changes = transaction.accounts().changes();
  });
  const std::vector<std::string> logins = loginsOf(changes, user);
  std::vector<json::Object> rows;
  for (const AccountChange& change : changes) {
    if (user.empty() || base::contains(logins, change.user)) rows.push_back(toJson(change));
  }
  return rows;
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

void addFirstAccounts(const Workplace& workplace, bool isDemo) {
  const Change change(workplace, "berkas init", "owner of the home");
  workplace.database.write([&](Transaction& transaction) {
    for (const Account& account : firstAccounts(isDemo)) change.add(transaction, account);
  });
}

}  // namespace app
