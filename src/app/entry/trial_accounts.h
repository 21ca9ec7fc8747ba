// The accounts of a demo home, opened for whoever tries the portal out.
#pragma once

#include "app/home/workplace.h"

namespace app {

// Gives each account that can act a password, and a second factor where it needs one, and writes them to
// Home::trialAccounts, for the owner alone: login, password, secret of codes in Base32 or nothing, with tabs
// between, an account a line. Passwords are random and easy to type. Denied outside of a demo home.
void openTrialAccounts(const Workplace& workplace);

}  // namespace app
