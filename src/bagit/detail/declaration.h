// bagit.txt (RFC 8493, 2.1.1).
#pragma once

#include <string>
#include <string_view>

#include "bagit/finding.h"

namespace bagit::detail {

struct Declaration {
  std::string version;             // "1.0"
  std::string encoding = "UTF-8";  // of the other tag files

  // Since 1.0, each payload manifest must list every payload file (3).
  bool isBefore1() const { return version.rfind("0.", 0) == 0; }
};

Declaration readDeclaration(std::string_view text, Findings& findings);

}  // namespace bagit::detail
