// A departure from the standard.
#pragma once

#include <functional>
#include <string>

namespace ocfl {

enum class Severity { Warning, Error };

struct Finding {
  std::string code;  // the standard's: E001…E112 for MUST, W001…W016 for SHOULD
  Severity severity = Severity::Error;
  std::string path;     // relative to the validated folder, "." for itself; always UTF-8
  std::string message;  // what is wrong; always UTF-8

  bool operator==(const Finding&) const = default;
};

using TakeFinding = std::function<void(const Finding&)>;

}  // namespace ocfl
