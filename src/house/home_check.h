// Every problem of a home in one run, each with how to mend it, found without changing anything.
#pragma once

#include <vector>

#include "app/inspection/findings.h"
#include "house/open_home.h"

namespace house {

// Settings and what they name, office data, templates, fonts, keys, storage root, log, modes
// (app/inspection/check.h); the database, its accounts, hand-ins that wait, and whether office/ has what open
// cases need.
// NotFound when the folder is no home; `how.purpose` is not looked at.
std::vector<app::Finding> checkHome(const Opening& how, app::Attendance attendance);

}  // namespace house
