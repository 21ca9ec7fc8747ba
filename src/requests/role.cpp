#include "requests/role.h"

#include "requests/detail/words.h"

namespace requests {
namespace {

constexpr detail::Word<Role> kRoles[] = {
    {"pemohon", Role::Pemohon},    {"walidata", Role::Walidata}, {"penandatangan", Role::Penandatangan},
    {"produsen", Role::Produsen},  {"auditor", Role::Auditor},   {"admin", Role::Admin},
    {"automatic", Role::Automatic}};

}  // namespace

std::string_view nameOf(Role role) {
  return detail::nameOf(kRoles, role);
}

std::optional<Role> roleNamed(std::string_view name) {
  return detail::valueOf(kRoles, name);
}

std::vector<Role> allRoles() {
  std::vector<Role> roles;
  for (const auto& word : kRoles) roles.push_back(word.value);
  return roles;
}

}  // namespace requests
