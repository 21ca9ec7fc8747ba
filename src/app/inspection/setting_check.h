// Whether the things are there that the settings of a home name.
#pragma once

#include "app/home/home.h"
#include "app/home/settings.h"
#include "app/inspection/findings.h"
#include "base/disk.h"

namespace app {

// Files and folders that exist, secrets that nobody else can read, a replica that is neither the archive nor
// inside it, mail that does not cross the network in the clear.
void checkSettings(Findings& findings, const base::Disk& disk, const Home& home, const Settings& settings);

}  // namespace app
