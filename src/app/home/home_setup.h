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

// The folders of a home that need not hold anything, where they are missing.
void makeHomeFolders(base::Disk& disk, const Home& home);

// Makes the folders, berkas.properties, office/ with the sample office and the templates, and the storage
// root, all for their owner alone, whatever the umask (`disk` makes them so). `seeds` is the folder of the
// files that came with the program. Conflict when the folder exists and is not empty. The database is made
// when it is first opened.
void initHome(base::Disk& disk, const Home& home, const base::Path& seeds, HomeKind kind, base::Instant now);

}  // namespace app
