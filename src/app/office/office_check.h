// Holds the files of an office against each other.
#pragma once

#include "app/office/office.h"
#include "base/error.h"

namespace app {

// Every problem of data that are each right for themselves: mails.xml names events and mail templates that
// there are, every letter and sheet of the procedure has its template, every logo that an issuer names is
// there, and every file in logos/ is a PNG. Without it the first mail or letter of the kind would fail on its
// day.
base::Problems checkOffice(const Office& office);

}  // namespace app
