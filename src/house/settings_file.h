// berkas.properties of a home.
#pragma once

#include "app/home/home.h"
#include "app/home/settings.h"
#include "base/disk.h"

namespace house {

struct SettingsFile {
  app::Settings settings;  // what is wrong stands at its default
  app::SettingProblems problems;
};

// NotFound when the folder is no home. InvalidSetup when the file is no properties file at all. A key that
// stands there twice is a problem, whatever its values.
SettingsFile readSettings(const base::Disk& disk, const app::Home& home);

}  // namespace house
