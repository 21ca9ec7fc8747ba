// A letter without a home: template and data from two files, nothing numbered, archived or signed.
#pragma once

#include "base/disk.h"
#include "base/instant.h"

namespace app {

// Includes and logos are looked for in the template's folder, logos also in its folder logos/.
base::Bytes renderLetter(const base::Disk& disk, const base::Path& templateFile, const base::Path& dataFile,
                         const base::Path& fontsXml, base::Instant created);

}  // namespace app
