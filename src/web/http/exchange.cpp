#include "web/http/exchange.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/words.h"
#include "web/http/characters.h"
#include "web/http/target.h"

namespace web {
namespace {

constexpr base::Word<Method> kMethods[] = {
    {"GET", Method::Get},     {"HEAD", Method::Head},     {"POST", Method::Post},      {"PUT", Method::Put},
    {"PATCH", Method::Patch}, {"DELETE", Method::Delete}, {"OPTIONS", Method::Options}};

// RFC 3986 2.3.
bool isUnreserved(char c) {
  return isAlphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

}  // namespace

std::string_view nameOf(Method method) {
  return base::nameOf(kMethods, method);
}

std::optional<Method> methodNamed(std::string_view name) {
  return base::valueOf(kMethods, name);
}

const std::string& Fields::operator[](std::string_view name) const {
  static const std::string kNone;
  for (const auto& [key, value] : fields_) {
    if (key == name) return value;
  }
  return kNone;
}

std::string Fields::take(std::string_view name) {
  for (auto& [key, value] : fields_) {
    if (key == name) return std::exchange(value, std::string());
  }
  return {};
}

bool Fields::has(std::string_view name) const {
  for (const auto& [key, value] : fields_) {
    if (key == name) return true;
  }
  return false;
}

std::vector<std::string> Fields::all(std::string_view name) const {
  std::vector<std::string> result;
  for (const auto& [key, value] : fields_) {
    if (key == name) result.push_back(value);
  }
  return result;
}

std::optional<Fields> readUrlEncoded(std::string_view text) {
  Fields fields;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('&'), text.size());
    const std::string_view pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    auto name = decodedField(pair.substr(0, equals));
    auto value = decodedField(pair.substr(std::min(equals + 1, pair.size())));
    if (!name || !value) return std::nullopt;
    fields.add(std::move(*name), std::move(*value));
  }
  return fields;
}

std::string urlEncoded(std::string_view text) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    if (isUnreserved(c)) {
      result += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    result += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return result;
}

std::string RequestHead::address() const {
  std::string result;
  for (const std::string& segment : path) result += "/" + urlEncoded(segment);
  return result.empty() ? "/" : result;
}

bool RequestHead::wantsJson() const {
  return headers["accept"].find("application/json") != std::string::npos;
}

std::optional<std::string> RequestHead::cookie(std::string_view name) const {
  std::optional<std::string> found;
  for (const auto& [header, line] : headers.list()) {
    if (header != "cookie") continue;
    for (std::string_view rest = line; !rest.empty();) {
      const std::size_t end = std::min(rest.find(';'), rest.size());
      const std::string_view pair = base::trimmed(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const std::size_t equals = pair.find('=');
      if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
      if (found) return std::nullopt;
      found = std::string(pair.substr(equals + 1));
    }
  }
  return found;
}

Response textResponse(int status, std::string text) {
  Response response;
  response.status = status;
  response.with("Content-Type", "text/plain; charset=utf-8");
  response.body = std::move(text);
  return response;
}

}  // namespace web
