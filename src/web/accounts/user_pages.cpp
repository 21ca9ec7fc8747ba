#include "web/accounts/user_pages.h"

#include <algorithm>
#include <map>

#include "app/access/user_desk.h"
#include "app/entry/standings.h"
#include "web/accounts/account_words.h"
#include "web/accounts/invited_page.h"
#include "web/site/frame.h"

namespace web {
namespace {

using requests::Role;
using Factor = app::AccountStanding::SecondFactor;

std::string userAddress(std::string_view user) {
  return "/pengguna/akun/" + urlEncoded(user);
}

std::map<std::string, app::AccountStanding> standingsByUser(const Visit& visit) {
  std::map<std::string, app::AccountStanding> all;
  for (app::AccountStanding& standing : app::standings(visit.workplace, visit.actor())) {
    const std::string user = standing.user;
    all.emplace(user, std::move(standing));
  }
  return all;
}

std::vector<std::string> rolesIn(const json::Object& account) {
  std::vector<std::string> roles;
  for (const json::Value& role : *account.at("roles").array()) roles.push_back(*role.string());
  return roles;
}

// The agency or Produsen of the account, for people.
std::string unitWords(const Visit& visit, const json::Object& account) {
  const letters::OfficeData& office = visit.workplace.office().letters;
  if (const auto* produsen = office.findProdusen(*account.at("produsen").string())) return produsen->name;
  const std::string& agency = *account.at("agency").string();
  return office.agencies.find(agency) != nullptr ? office.agencies.nameOf(agency) : agency;
}

enum class UserState { Active, Invited, Disabled };

UserState stateOf(const json::Object& account, const app::AccountStanding& standing) {
  if (*account.at("disabled").boolean()) return UserState::Disabled;
  return !standing.hasPassword && standing.invitedUntil ? UserState::Invited : UserState::Active;
}

// The reason with which the account was disabled last; empty when none was given.
std::string whyDisabled(const Visit& visit, const std::string& user) {
  std::string reason;
  for (const json::Object& change : app::UserDesk(visit.workplace).trail(visit.actor(), user)) {
    if (*change.at("act").string() == "disabled") reason = change.at("change").stringOr("reason");
  }
  return reason;
}

json::Object userRow(const Visit& visit, const json::Object& account, const app::AccountStanding& standing) {
  const UserState state = stateOf(account, standing);
  json::Object row = {{"nama", account.at("name")},
                      {"pengguna", account.at("user")},
                      {"alamat", userAddress(*account.at("user").string())},
                      {"peran", roleWords(visit, rolesIn(account))},
                      {"unit", unitWords(visit, account)},
                      {"kode-terpasang", standing.secondFactor == Factor::Set},
                      {"kode-belum", standing.secondFactor == Factor::Missing},
                      {"aktif", state == UserState::Active},
                      {"nonaktif", state == UserState::Disabled},
                      {"tanpa-sandi", state == UserState::Active && !standing.hasPassword}};
  if (state == UserState::Disabled) row["sebab"] = whyDisabled(visit, *account.at("user").string());
  if (standing.lastEntry) row["terakhir"] = visit.wording.dayAndClock(*standing.lastEntry);
  if (standing.invitedUntil) row["undangan-sampai"] = visit.wording.dayAndClock(*standing.invitedUntil);
  return row;
}

// "?peran=pemohon" shows those with that role alone.
bool isWanted(const Visit& visit, const json::Object& account) {
  const std::string& role = visit.request.query["peran"];
  const std::vector<std::string> roles = rolesIn(account);
  return role.empty() || std::find(roles.begin(), roles.end(), role) != roles.end();
}

// The roles that people can have, for filters and ticks.
json::Array roleChoices(const Visit& visit, const std::vector<std::string>& chosen) {
  json::Array choices;
  for (const Role role : requests::allRoles()) {
    if (role == Role::Automatic) continue;
    const std::string id(requests::nameOf(role));
    const bool isChosen = std::find(chosen.begin(), chosen.end(), id) != chosen.end();
    choices.push_back(json::Object{
        {"id", id}, {"nama", visit.workplace.office().rules.procedure.titleOf(role)}, {"dipilih", isChosen}});
  }
  return choices;
}

json::Object tally(const std::vector<json::Object>& accounts,
                   const std::map<std::string, app::AccountStanding>& standings) {
  std::map<UserState, int> counts;
  for (const json::Object& account : accounts) {
    ++counts[stateOf(account, standings.at(*account.at("user").string()))];
  }
  return {{"aktif", counts[UserState::Active]},
          {"diundang", counts[UserState::Invited]},
          {"nonaktif", counts[UserState::Disabled]}};
}

json::Array textsOf(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

Response showUsers(Visit& visit) {
  app::UserDesk desk(visit.workplace);
  const std::vector<json::Object> accounts = desk.list(visit.actor());
  const auto standings = standingsByUser(visit);
  json::Array rows;
  for (const json::Object& account : accounts) {
    if (isWanted(visit, account))
      rows.push_back(userRow(visit, account, standings.at(*account.at("user").string())));
  }
  json::Object data = tally(accounts, standings);
  data["peran"] = roleChoices(visit, {visit.request.query["peran"]});
  data["semua-kini"] = visit.request.query["peran"].empty() ? "page" : "";
  data["tanpa-pengganti"] = textsOf(desk.produsenWithoutDeputy(visit.actor()));
  data["akun"] = std::move(rows);
  data["pengelola"] = visit.actor().has(Role::Admin);
  return showPage(visit, "pengguna", data);
}

json::Array produsenOptions(const Visit& visit) {
  json::Array choices;
  for (const letters::Produsen& produsen : visit.workplace.office().letters.produsen) {
    choices.push_back(json::Object{{"kode", produsen.code}, {"nama", produsen.name}});
  }
  return choices;
}

// What the form of an account begins with.
json::Object formData(const Visit& visit, const json::Object& account) {
  return {{"nama", account.at("name")},
          {"pengguna", account.at("user")},
          {"jabatan", account.at("post")},
          {"surel", account.at("email")},
          {"instansi", account.at("agency")},
          {"produsen", account.at("produsen")},
          {"peran", roleChoices(visit, rolesIn(account))},
          {"pilihan-produsen", produsenOptions(visit)}};
}

app::Account typedAccount(const Visit& visit) {
  app::Account account;
  account.user = visit.field("pengguna");
  account.name = visit.field("nama");
  account.roles = visit.form.fields.all("peran");
  account.agency = visit.field("instansi");
  account.produsen = visit.field("produsen");
  account.post = visit.field("jabatan");
  account.email = visit.field("surel");
  return account;
}

Response showNewUser(Visit& visit) {
  const json::Object blank = {{"name", ""},
                              {"user", ""},
                              {"post", ""},
                              {"email", ""},
                              {"agency", ""},
                              {"produsen", ""},
                              {"roles", json::Array()}};
  return showPage(visit, "pengguna-baru", formData(visit, blank));
}

Response addUser(Visit& visit) {
  const app::Account account = typedAccount(visit);
  app::UserDesk(visit.workplace).add(visit.actor(), account);
  const app::Invited invited = app::InvitationDesk(visit.workplace).invite(visit.actor(), account.user);
  return tellInvited(visit, invited, userAddress(account.user));
}

// NotFound when nobody has the login.
json::Object accountAt(const Visit& visit) {
  for (json::Object& account : app::UserDesk(visit.workplace).list(visit.actor())) {
    if (*account.at("user").string() == visit.place("pengguna")) return std::move(account);
  }
  throw base::NotFound(base::Message("access.user-unknown", {{"user", visit.place("pengguna")}}));
}

json::Array trailData(const Visit& visit, const std::string& user) {
  json::Array rows;
  for (const json::Object& change : app::UserDesk(visit.workplace).trail(visit.actor(), user)) {
    const json::Object& what = *change.at("change").object();
    const auto reason = what.find("reason");
    const auto time = base::Instant::parse(*change.at("time").string());
    rows.push_back(json::Object{{"waktu", visit.wording.dayAndClock(time.value_or(base::Instant()))},
                                {"apa", changeWords(visit.wording, *change.at("act").string())},
                                {"oleh", change.at("by")},
                                {"alasan", reason == what.end() ? json::Value() : reason->second}});
  }
  std::reverse(rows.begin(), rows.end());
  return rows;
}

Response showUser(Visit& visit) {
  const json::Object account = accountAt(visit);
  const std::string& user = *account.at("user").string();
  json::Object data = formData(visit, account);
  data["ringkas"] = userRow(visit, account, standingsByUser(visit).at(user));
  data["riwayat"] = trailData(visit, user);
  data["pengelola"] = visit.actor().has(Role::Admin);
  return showPage(visit, "pengguna-akun", data);
}

Response changeUser(Visit& visit) {
  const app::Account typed = typedAccount(visit);
  const app::AccountEdit edit = {typed.name, typed.roles, typed.agency, typed.produsen,
                                 typed.post, typed.email, typed.user};
  app::UserDesk(visit.workplace).change(visit.actor(), visit.place("pengguna"), edit);
  return leadTo(visit, userAddress(typed.user), "pages.news.user-changed");
}

Response inviteUser(Visit& visit) {
  const std::string& user = visit.place("pengguna");
  return tellInvited(visit, app::InvitationDesk(visit.workplace).invite(visit.actor(), user),
                     userAddress(user));
}

Response showDisable(Visit& visit) {
  const json::Object account = accountAt(visit);
  return showPage(visit, "pengguna-nonaktif",
                  {{"nama", account.at("name")},
                   {"pengguna", account.at("user")},
                   {"alamat", userAddress(visit.place("pengguna"))}});
}

Response disableUser(Visit& visit) {
  const std::string& user = visit.place("pengguna");
  app::UserDesk(visit.workplace).disable(visit.actor(), user, visit.field("alasan"));
  return leadTo(visit, userAddress(user), "pages.news.user-disabled");
}

Response enableUser(Visit& visit) {
  const std::string& user = visit.place("pengguna");
  app::UserDesk(visit.workplace).enable(visit.actor(), user);
  return leadTo(visit, userAddress(user), "pages.news.user-enabled");
}

}  // namespace

std::vector<Route> userRoutes() {
  const Audience readers = forRoles({Role::Admin, Role::Auditor});
  const Audience admins = forRoles({Role::Admin});
  return {{"/pengguna", readers, showUsers},
          {"/pengguna/baru", admins, showNewUser, addUser},
          {"/pengguna/akun/:pengguna", admins, showUser, changeUser},
          {"/pengguna/akun/:pengguna", readers, showUser},
          {"/pengguna/akun/:pengguna/undang", admins, nullptr, inviteUser},
          {"/pengguna/akun/:pengguna/nonaktif", admins, showDisable, disableUser},
          {"/pengguna/akun/:pengguna/aktif", admins, nullptr, enableUser}};
}

}  // namespace web
