// Trial keys of a demo home.
#pragma once

#include "app/home/home.h"
#include "base/disk.h"
#include "letters/office_data.h"

namespace app {

// Makes keys/NAME.p12 for each key that signatories.xml names, under an authority of the home's own
// (keys/percobaan.pem), and keys/passphrase, which the settings of a demo home name. Not yet durable.
void makeTrialKeys(base::Disk& disk, const Home& home, const letters::OfficeData& office, base::Instant now);

}  // namespace app
