#include "web/site/news.h"

#include "base/catalogue.h"
#include "base/error.h"
#include "web/site/cookies.h"

namespace web {
namespace {

constexpr std::string_view kNewsPrefix = "pages.news.";

std::string newsCookie(const RequestHead& head) {
  return cookieName("berkas-kabar", head.client.isSecure);
}

}  // namespace

std::pair<std::string, std::string> newsHeader(const RequestHead& head, std::string_view code) {
  base::require(code.starts_with(kNewsPrefix), "news are words of the catalogue");
  return cookieHeader(newsCookie(head), code.substr(kNewsPrefix.size()), head.client.isSecure, 60);
}

base::Message newsOf(const RequestHead& head) {
  const auto name = head.cookie(newsCookie(head));
  if (!name) return {};
  const std::string code = std::string(kNewsPrefix) + *name;
  return base::wordsOf(code) == nullptr ? base::Message() : base::Message(code, {});
}

std::pair<std::string, std::string> noNewsHeader(const RequestHead& head) {
  return cookieHeader(newsCookie(head), "", head.client.isSecure, 0);
}

}  // namespace web
