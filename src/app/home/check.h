// Every problem of a home, found without changing anything.
#pragma once

#include <vector>

#include "app/home/home.h"
#include "app/home/settings.h"
#include "app/home/signers.h"
#include "app/records/records.h"
#include "base/disk.h"
#include "base/error.h"
#include "base/instant.h"
#include "letters/office_data.h"

namespace app {

struct Finding {
  bool isError = true;  // else a warning
  base::Problem problem;
};

// Settings, office data, templates, fonts, keys, the storage root, and years that the calendar does not cover
// yet. Keys with the secret `ask` are checked only when attended.
std::vector<Finding> checkHome(const base::Disk& disk, const Home& home, const Settings& settings,
                               const base::Problems& settingProblems, const base::Path& fontsXml,
                               const Signers& signers, Attendance attendance, base::Instant now);

// Whether every approver and signatory in the office's data has a usable account.
std::vector<Finding> checkAccounts(const letters::OfficeData& office, const std::vector<Account>& accounts);

}  // namespace app
