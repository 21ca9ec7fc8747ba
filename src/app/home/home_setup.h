// Makes a new home.
#pragma once

#include "app/home/home.h"
#include "app/home/settings.h"
#include "base/disk.h"
#include "base/instant.h"

namespace app {

enum class HomeKind {
  Office,  // one admin, "operator"; the office enters everything else
  Demo,    // settable time, sample users for every role, trial keys
};

// Makes missing folders that may be empty; keys/ is readable only by its owner.
void makeHomeFolders(base::Disk& disk, const Home& home);

// Makes the folders, berkas.properties, office/ with the sample office and the templates, and the storage
// root. `seeds` is the folder of files that come with the program. Conflict when the home's folder exists and
// is not empty. The first opening makes the database.
void initHome(base::Disk& disk, const Home& home, const base::Path& seeds, HomeKind kind, base::Instant now);

}  // namespace app
