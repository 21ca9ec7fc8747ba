#include "web/site/form_guard.h"

#include "base/error.h"
#include "base/random.h"
#include "crypto/constant_time.h"
#include "web/site/cookies.h"

namespace web {
namespace {

constexpr std::size_t kKeyBytes = 16;

bool looksLikeKey(const std::string& text) {
  return text.size() == 2 * kKeyBytes && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string_view authorityOf(std::string_view origin) {
  const std::size_t start = origin.find("://");
  return start == std::string_view::npos ? std::string_view() : origin.substr(start + 3);
}

void demandKey(const Visit& visit, const std::string& given, const std::string& key) {
  if (isFromHere(visit.request) && crypto::isSame(given, key)) return;
  throw base::Denied(base::Message("pages.foreign-form", {}));
}

}  // namespace

std::string formKeyFor(Visit& visit, const std::string& cookieName, bool isSecure) {
  if (visit.visitor) return visit.visitor->formKey;
  const auto given = visit.request.cookie(cookieName);
  if (given && looksLikeKey(*given)) return *given;
  std::string key = base::hex(base::randomBytes(kKeyBytes));
  visit.headers.push_back(cookieHeader(cookieName, key, isSecure));
  return key;
}

bool isFromHere(const RequestHead& head) {
  const std::string& site = head.headers["sec-fetch-site"];
  if (!site.empty() && site != "same-origin" && site != "none") return false;
  const std::string& origin = head.headers["origin"];
  return origin.empty() || authorityOf(origin) == head.headers["host"];
}

void demandOwnForm(const Visit& visit, const std::string& key) {
  demandKey(visit, visit.form.fields["kunci"], key);
}

void demandOwnScript(const Visit& visit) {
  demandKey(visit, visit.request.headers["x-kunci"], visit.state.key);
}

}  // namespace web
