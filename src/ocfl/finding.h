// A departure from the standard.
#pragma once

#include <functional>
#include <string>

#include "base/message.h"

namespace ocfl {

enum class Severity { Warning, Error };

struct Finding {
  std::string code;  // the standard's: E001…E112 for what MUST be, W001…W016 for what SHOULD be
  Severity severity = Severity::Error;
  std::string path;       // below the folder that was validated, "." for itself; always UTF-8
  base::Message message;  // what is wrong; always UTF-8

  bool operator==(const Finding&) const = default;
};

using TakeFinding = std::function<void(const Finding&)>;

}  // namespace ocfl
