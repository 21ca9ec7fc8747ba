// Every problem of the files of a home, found without changing anything.
#pragma once

#include "app/home/home.h"
#include "app/home/settings.h"
#include "app/home/signers.h"
#include "app/inspection/findings.h"
#include "base/disk.h"
#include "base/instant.h"

namespace app {

struct FilesToCheck {
  const base::Disk& disk;
  const Home& home;
  const Settings& settings;  // what is wrong of them stands at its default
  base::Path fontsXml;
  const Signers& signers;
  Attendance attendance;  // keys whose secret is asked for are looked at when somebody is there to be asked
  base::Instant now;
};

// What settings name, office data each for itself and against each other, templates, fonts, keys, the storage
// root, the log, room on the disk, and who else can read or write what lies in the home. The database and the
// accounts in it are looked at by whoever opens it (house/home_check.h).
void checkFiles(Findings& findings, const FilesToCheck& what);

}  // namespace app
