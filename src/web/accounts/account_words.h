// What pages say of accounts in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "web/site/visit.h"

namespace web {

// What happened at an account's door (SignInNote::act).
std::string actWords(const Wording& wording, std::string_view act);

// What was done to an account (AccountChange::act).
std::string changeWords(const Wording& wording, std::string_view act);

// "Walidata", "Pemohon · Dinas Kesehatan": the roles, each with the unit for which it is.
std::string grantWords(const Visit& visit, const std::vector<app::Grant>& grants);
// "Walidata, Penandatangan", by the ids of an account.
std::string roleWords(const Visit& visit, const std::vector<std::string>& roles);

}  // namespace web
