// fonts.xml as values (docs/formats/fonts.md).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "base/error.h"

namespace pdf::detail {

struct CatalogueFace {
  base::Path file;  // absolute, or relative to the working folder
  std::string sha256;
  base::Place place;  // of its element in fonts.xml
};

struct CatalogueFamily {
  std::vector<std::string> names;                       // own name, then equivalents; case-folded
  std::array<std::optional<CatalogueFace>, 4> byStyle;  // regular, bold, italic, bold italic
};

// In the order of substitution. InvalidSetup with every problem: unexpected and missing parts, a duplicate
// name, a missing file (naming the Debian package that contains it).
std::vector<CatalogueFamily> readCatalogue(const base::Disk& disk, const base::Path& fontsXml);

}  // namespace pdf::detail
