// Renders a letter without a home, from files with template and data; it is not numbered, archived or signed.
#pragma once

#include "base/disk.h"
#include "base/error.h"
#include "base/instant.h"

namespace app {

struct Rendered {
  base::Bytes pdf;
  base::Problems warnings;  // what a person should look at (letters/lint.h)
};

// Includes and logos come from the template's folder, logos also from its folder logos/.
Rendered renderLetter(const base::Disk& disk, const base::Path& templateFile, const base::Path& dataFile,
                      const base::Path& fontsXml, base::Instant created);

}  // namespace app
