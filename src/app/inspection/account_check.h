// Whether everybody can act whom settings and office data name.
#pragma once

#include <vector>

#include "app/home/settings.h"
#include "app/inspection/findings.h"
#include "app/records/records.h"
#include "letters/office_data.h"

namespace app {

// That there is an account at all, and an admin who can act; the setting `operator`; who approves and who
// signs.
void checkAccounts(Findings& findings, const Settings& settings, const letters::OfficeData& office,
                   const std::vector<Account>& accounts);

}  // namespace app
