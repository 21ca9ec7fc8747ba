// Which file of the bag a line of a manifest means, and which names are a danger elsewhere.
#pragma once

#include <map>
#include <string>

#include "bagit/container.h"

namespace bagit::detail {

class Names {
 public:
  // Names that are no UTF-8, and names that one folder of another system could not hold both, are warnings.
  Names(const Container& container, Findings& findings);

  // The file with this path; else the one that differs only in its Unicode normal form or in a '%' that the
  // manifest did not encode, with a warning. Null when there is none.
  const Item* resolve(const std::string& path, const std::string& manifest, Findings& findings) const;

 private:
  const Container& container_;
  std::map<std::string, const Item*> byNormalForm_;
};

}  // namespace bagit::detail
