// What an office should look at in its letter templates and reasons: what is allowed, but hardly meant.
#pragma once

#include "app/office/office.h"
#include "base/error.h"

namespace app {

// Every text of a letter template that letters/lint.h objects to, with its place; every reason for refusing
// or withholding whose legal ground names no pasal. `office` was read from `files`.
base::Problems lintOffice(const OfficeFiles& files, const Office& office);

}  // namespace app
