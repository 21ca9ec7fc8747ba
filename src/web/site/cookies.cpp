#include "web/site/cookies.h"

namespace web {

std::string cookieName(std::string_view name, bool isSecure) {
  return (isSecure ? "__Host-" : "") + std::string(name);
}

std::pair<std::string, std::string> cookieHeader(std::string_view name, std::string_view value, bool isSecure,
                                                 int seconds) {
  std::string text = std::string(name) + "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Lax";
  if (isSecure) text += "; Secure";
  if (seconds >= 0) text += "; Max-Age=" + std::to_string(seconds);
  return {"Set-Cookie", text};
}

}  // namespace web
