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

std::string keyCookie(const Visit& visit) {
  return cookieName("berkas-kunci", visit.request.client.isSecure);
}

// Of the forms that the visitor was shown before; empty when he was shown none.
std::string keyOf(const Visit& visit) {
  if (visit.visitor) return visit.visitor->formKey;
  const std::string given = visit.request.cookie(keyCookie(visit)).value_or("");
  return looksLikeKey(given) ? given : std::string();
}

std::string newKey(Visit& visit) {
  std::string key = base::hex(base::randomBytes(kKeyBytes));
  visit.headers.push_back(cookieHeader(keyCookie(visit), key, visit.request.client.isSecure));
  return key;
}

std::string demandKey(const Visit& visit, const std::string& given) {
  std::string key = keyOf(visit);
  if (!key.empty() && isFromHere(visit.request) && crypto::isSame(given, key)) return key;
  throw base::Denied(base::Message("pages.foreign-form", {}));
}

}  // namespace

void giveFormMarks(Visit& visit) {
  if (visit.state.key.empty()) visit.state.key = keyOf(visit);
  if (visit.state.key.empty()) visit.state.key = newKey(visit);
  if (visit.state.once.empty()) visit.state.once = newOnceToken();
}

std::string newOnceToken() {
  return base::randomToken(80);
}

bool isFromHere(const RequestHead& head) {
  const std::string& site = head.headers["sec-fetch-site"];
  if (!site.empty() && site != "same-origin" && site != "none") return false;
  const std::string& origin = head.headers["origin"];
  return origin.empty() || authorityOf(origin) == head.headers["host"];
}

std::string demandOwnForm(const Visit& visit) {
  return demandKey(visit, visit.form.fields["kunci"]);
}

void demandOwnScript(const Visit& visit) {
  demandKey(visit, visit.request.headers["x-kunci"]);
}

}  // namespace web
