// How people know a browser: "Firefox, Windows".
#pragma once

#include <string>

namespace web {

// Browser and system that the User-Agent header names; what is not among the usual ones is left out, and a
// header without any stays as it is.
std::string deviceName(const std::string& userAgent);

}  // namespace web
