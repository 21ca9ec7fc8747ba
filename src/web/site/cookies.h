// Cookies of the portal (RFC 6265bis): no script reads them, no other site sends them.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace web {

// "__Host-NAME" under TLS, so that no neighbouring host or plain connection can set it; else the name itself.
std::string cookieName(std::string_view name, bool isSecure);

// The header that sets it until the browser closes, or for `seconds`; 0 removes it.
std::pair<std::string, std::string> cookieHeader(std::string_view name, std::string_view value, bool isSecure,
                                                 int seconds = -1);

}  // namespace web
