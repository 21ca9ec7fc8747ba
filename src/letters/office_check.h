// Checks office data and letter templates against each other.
#pragma once

#include "base/error.h"
#include "letters/catalogue.h"
#include "letters/office_data.h"

namespace letters {

// Adds a problem for each kind of numbered letter without a series: of the Walidata's issuer, or of every
// Produsen's issuer for kinds with dari="produsen". Adds a problem for each kind in a series that has no
// template or is not numbered. Otherwise the first such letter would fail on the day of its issue.
void checkSeries(const OfficeData& office, const Catalogue& catalogue, base::Problems& problems);

}  // namespace letters
