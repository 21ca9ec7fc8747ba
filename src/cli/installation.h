// The files that come with the program: templates, sample office, fonts catalogue, seed of the storage root.
#pragma once

#include "base/disk.h"

namespace cli {

// The folder that holds letter-templates/, mail-templates/, samples/, fonts/ and archive/: `share/berkas`
// beside the program's `bin`, otherwise the source tree above a build tree. InvalidSetup when neither exists.
base::Path installedFiles(const base::Disk& disk);

}  // namespace cli
