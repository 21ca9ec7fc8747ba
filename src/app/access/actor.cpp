#include "app/access/actor.h"

#include <algorithm>

#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

using requests::Role;

base::Message namesOf(const std::vector<Role>& roles) {
  std::vector<std::string> names;
  for (const Role role : roles) names.emplace_back(requests::nameOf(role));
  return base::listed(names, base::Conjunction::Or);
}

Grant grantOf(const Office& office, const Account& account, Role role) {
  if (role == Role::Produsen) return {role, account.produsen, account.produsen};
  if (role != Role::Pemohon || account.agency.empty()) return {role};
  const letters::Agencies& agencies = office.letters.agencies;
  const std::string id = agencies.idOf(account.agency);
  return {role, id, agencies.find(id) ? agencies.nameOf(id) : account.agency};
}

bool holds(const Actor& actor, Role role, const Parties& parties) {
  if (role == Role::Pemohon) return actor.has(role, parties.requester);
  if (role == Role::Produsen) return actor.has(role, parties.produsen);
  return actor.has(role);
}

}  // namespace

bool Actor::has(Role role) const {
  return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) { return grant.role == role; });
}

// A grant without its unit is worth nothing.
bool Actor::has(Role role, std::string_view unit) const {
  return !unit.empty() && std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) {
    return grant.role == role && grant.unit == unit;
  });
}

std::vector<std::string> Actor::unitsOf(Role role) const {
  std::vector<std::string> units;
  for (const Grant& grant : grants) {
    if (grant.role == role && !grant.unit.empty()) units.push_back(grant.unit);
  }
  return units;
}

bool Actor::isOfOffice() const {
  return std::any_of(grants.begin(), grants.end(), [](const Grant& grant) {
    return grant.role != Role::Pemohon && grant.role != Role::Produsen;
  });
}

Actor actorOf(const Office& office, const Account& account) {
  if (account.disabled) throw base::Denied(base::Message("access.user-disabled", {{"user", account.user}}));
  Actor actor{account.user, account.name, account.post, {}};
  for (const std::string& name : account.roles) {
    const auto role = requests::roleNamed(name);
    if (!role)
      throw base::InvalidSetup(
          base::Message("access.user-role-unknown", {{"user", account.user}, {"role", name}}));
    actor.grants.push_back(grantOf(office, account, *role));
  }
  return actor;
}

Actor automaticActor() {
  return {"berkas", "", "", {{Role::Automatic}}, "job"};
}

Role roleFor(const Actor& actor, const std::vector<Role>& roles, const Parties& parties,
             const base::Message& what) {
  for (const Role role : roles) {
    if (holds(actor, role, parties)) return role;
  }
  throw base::Denied(
      base::Message("access.not-in-role", {{"what", what}, {"roles", namesOf(roles)}, {"user", actor.user}}));
}

}  // namespace app
