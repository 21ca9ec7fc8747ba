#include <array>
#include <string_view>

#include "base/utf8.h"
#include "mail/smtp_transport.h"

namespace mail {
namespace {

constexpr std::string_view kHostCharacters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
constexpr std::string_view kIpv6Characters = "0123456789abcdefABCDEF:.";

bool consistsOf(std::string_view text, std::string_view characters) {
  return !text.empty() && text.size() <= 253 && text.find_first_not_of(characters) == std::string_view::npos;
}

bool isHost(std::string_view text) {
  return consistsOf(text, text.find(':') == std::string_view::npos ? kHostCharacters : kIpv6Characters);
}

bool isThisMachine(std::string_view host) {
  return host == "localhost" || host == "127.0.0.1" || host == "::1";
}

bool hasControl(std::string_view text) {
  if (base::findInvalidUtf8(text)) return true;
  for (std::size_t at = 0; at < text.size();) {
    if (base::isControl(base::nextCodePoint(text, at))) return true;
  }
  return false;
}

}  // namespace

base::Problems check(const SmtpSettings& settings) {
  base::Problems problems;
  const auto refuseUnless = [&problems](bool right, std::string_view code) {
    if (!right) problems.push_back({{}, base::Message(code, {})});
  };
  const bool plain = settings.security == SmtpSecurity::None;
  refuseUnless(isHost(settings.host), "mail.host");
  refuseUnless(consistsOf(settings.helloName, kHostCharacters), "mail.hello-name");
  refuseUnless(settings.port > 0 && settings.port < 65536, "mail.port");
  refuseUnless(!plain || isThisMachine(settings.host), "mail.plain-host");
  refuseUnless(!plain || settings.user.empty(), "mail.plain-password");
  refuseUnless(settings.user.empty() || !settings.passwordFile.empty(), "mail.password-missing");
  refuseUnless(!hasControl(settings.user), "mail.user-characters");
  for (const auto timeout :
       {settings.connectTimeout, settings.replyTimeout, settings.totalTimeout, settings.idleTime}) {
    refuseUnless(timeout.count() >= 1 && timeout.count() <= 3600, "mail.timeout");
  }
  return problems;
}

}  // namespace mail
