// The parties of the procedure. A role says what somebody may do; accounts and their agencies belong to
// `app`.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/words.h"

namespace requests {

enum class Role {
  Pemohon,        // the agency that asks for data
  Walidata,       // staff of the data custodian
  Penandatangan,  // the official who signs
  Produsen,       // the agency that owns the data
  Auditor,        // reads, changes nothing
  Admin,          // users, issuers, office data
  Automatic,      // the program itself, in its jobs
};

// Their names in procedure.xml and the archive.
inline constexpr base::Word<Role> kRoles[] = {
    {"pemohon", Role::Pemohon},    {"walidata", Role::Walidata}, {"penandatangan", Role::Penandatangan},
    {"produsen", Role::Produsen},  {"auditor", Role::Auditor},   {"admin", Role::Admin},
    {"automatic", Role::Automatic}};
std::string_view nameOf(Role role);
std::optional<Role> roleNamed(std::string_view name);
// All of them, in the order above.
std::vector<Role> allRoles();

}  // namespace requests
