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
  std::vector<std::string> names;                       // its own, then its equivalents; case folded
  std::array<std::optional<CatalogueFace>, 4> byStyle;  // regular, bold, italic, bold italic
};

// In the order in which families stand in for each other. InvalidSetup with every problem: what is not
// expected, what is missing, a name given twice, a file that is not there (naming the Debian package that
// brings it).
std::vector<CatalogueFamily> readCatalogue(const base::Disk& disk, const base::Path& fontsXml);

}  // namespace pdf::detail
