// Accounts, and what was done to them: rows of the database.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/instant.h"

namespace app {

// A user's account. Kept by `backup`, not by the archive.
struct Account {
  std::string user;
  std::string name;
  std::vector<std::string> roles;  // pemohon, walidata, penandatangan, produsen, auditor, admin
  std::string agency;              // of a pemohon: id of the agency whose requests he sees, or its name
  std::string produsen;            // of a produsen: its code
  bool disabled = false;
  std::string post = {};  // jabatan
  std::string email = {};

  bool operator==(const Account&) const = default;
};

// What was done to an account, for ever on record. Kept by `backup`, as accounts are.
struct AccountChange {
  std::int64_t number = 0;  // in their order, from 1
  base::Instant time;
  std::string user;            // as the account was called before
  std::string act;             // added, changed, renamed, disabled, enabled
  std::string by;              // who did it
  std::string authentication;  // how we know
  std::string json;            // what it was and what it is, by field: canonical JSON

  bool operator==(const AccountChange&) const = default;
};

}  // namespace app
