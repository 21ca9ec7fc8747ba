#include "app/access/actor.h"

#include <algorithm>

#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

using requests::Role;

std::string namesOf(const std::vector<Role>& roles) {
  std::vector<std::string> names;
  for (const Role role : roles) names.emplace_back(requests::nameOf(role));
  return base::joined(names, " or ");
}

}  // namespace

bool Actor::has(Role role) const {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool Actor::seesAllCases() const {
  return has(Role::Walidata) || has(Role::Penandatangan) || has(Role::Auditor) || has(Role::Admin) ||
         has(Role::Automatic);
}

Actor actorOf(const Account& account) {
  if (account.disabled)
    throw base::Denied("The user \"" + account.user + "\" is disabled; an admin can change that.");
  Actor actor;
  actor.user = account.user;
  actor.agency = account.agency;
  actor.produsen = account.produsen;
  for (const std::string& name : account.roles) {
    const auto role = requests::roleNamed(name);
    if (!role)
      throw base::InvalidSetup("The user \"" + account.user + "\" has the unknown role \"" + name + "\".");
    actor.roles.push_back(*role);
  }
  return actor;
}

Actor automaticActor() {
  Actor actor;
  actor.user = "berkas";
  actor.roles = {Role::Automatic};
  actor.authentication = "job";
  return actor;
}

Role roleFor(const Actor& actor, const requests::EventRule& rule) {
  return roleFor(actor, rule.by, rule.title);
}

Role roleFor(const Actor& actor, const std::vector<Role>& roles, const std::string& what) {
  for (const Role role : roles) {
    if (actor.has(role)) return role;
  }
  throw base::Denied("\"" + what + "\" is done by " + namesOf(roles) + "; the user \"" + actor.user +
                     "\" is not. Act as somebody who is (--as USER).");
}

void demand(const Actor& actor, const std::vector<Role>& roles, const std::string& what) {
  for (const Role role : roles) {
    if (actor.has(role)) return;
  }
  throw base::Denied("To " + what + " takes the role " + namesOf(roles) + "; the user \"" + actor.user +
                     "\" does not have it.");
}

}  // namespace app
