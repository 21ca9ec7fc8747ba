// A difference between the archive's state and what was archived.
#pragma once

#include <string>
#include <utility>

#include "base/message.h"

namespace archive {

struct Damage {
  Damage(std::string ofStandard, std::string where, const base::Message& what)
      : code(std::move(ofStandard)), path(std::move(where)), message(what.in(base::Language::English)) {}

  std::string code;     // the one of OCFL 1.1's validation codes that fits
  std::string path;     // below the storage root
  std::string message;  // what is wrong, in English

  bool operator==(const Damage&) const = default;
};

}  // namespace archive
