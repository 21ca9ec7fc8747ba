#include "requests/role.h"

namespace requests {
std::string_view nameOf(Role role) {
  return base::nameOf(kRoles, role);
}

std::optional<Role> roleNamed(std::string_view name) {
  return base::valueOf(kRoles, name);
}

std::vector<Role> allRoles() {
  std::vector<Role> roles;
  for (const auto& word : kRoles) roles.push_back(word.value);
  return roles;
}

}  // namespace requests
