#include "web/audit/addresses.h"

#include <algorithm>

#include "base/text.h"

namespace web {

std::string addressWith(const std::string& path,
                        const std::vector<std::pair<std::string, std::string>>& query) {
  std::string address = path;
  char separator = '?';
  for (const auto& [name, value] : query) {
    if (value.empty()) continue;
    address += separator + urlEncoded(name) + "=" + urlEncoded(value);
    separator = '&';
  }
  return address;
}

std::optional<base::Date> typedDay(const std::string& text) {
  if (const auto day = base::Date::parse(text)) return day;
  std::string blanks = text;
  for (const char sign : {'.', '/', '-'}) std::replace(blanks.begin(), blanks.end(), sign, ' ');
  const std::vector<std::string> parts = base::splitWords(blanks);
  if (parts.size() != 3) return std::nullopt;
  for (const std::string& part : parts) {
    if (part.size() > 4 || part.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  }
  return base::Date::of(std::stoi(parts[2]), std::stoi(parts[1]), std::stoi(parts[0]));
}

std::optional<base::Date> queriedDay(Visit& visit, const std::string& field) {
  const std::string text(base::trimmed(visit.request.query[field]));
  if (text.empty()) return std::nullopt;
  const auto day = typedDay(text);
  if (!day) visit.state.errors.push_back({field, base::Message("pages.audit.no-day", {})});
  return day;
}

std::string readTime(const Wording& wording, const std::string& rfc3339) {
  const auto time = base::Instant::parse(rfc3339);
  return time ? wording.dayAndClock(*time) : rfc3339;
}

void returnQuery(Visit& visit) {
  visit.state.isReturned = true;
  visit.state.typed = visit.request.query;
}

}  // namespace web
