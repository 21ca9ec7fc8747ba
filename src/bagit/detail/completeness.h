// Finds the file that a manifest's line means, and names that are unsafe on other systems.
#pragma once

#include <map>
#include <string>

#include "bagit/container.h"

namespace bagit::detail {

class Names {
 public:
  // Warns of names that are not UTF-8, and of names that would clash in a folder on another system.
  Names(const Container& container, Findings& findings);

  // The file with this path. Otherwise, with a warning, the file whose path differs only in its Unicode
  // normal form or in a '%' that the manifest did not encode. Null when there is none.
  const Item* resolve(const std::string& path, const std::string& manifest, Findings& findings) const;

 private:
  const Container& container_;
  std::map<std::string, const Item*> byNormalForm_;
};

}  // namespace bagit::detail
