#include "web/http/parameters.h"

#include <algorithm>

#include "base/text.h"
#include "web/http/characters.h"

namespace web {
namespace {

// What stands between quotation marks; moves `text`, which begins with one, behind the other.
std::optional<std::string> takeQuoted(std::string_view& text) {
  std::string value;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '"') {
      text.remove_prefix(at + 1);
      return value;
    }
    const bool isEscape =
        text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\');
    if (isEscape) ++at;
    value += text[at];
  }
  return std::nullopt;
}

std::optional<std::string> takeValue(std::string_view& text) {
  if (!text.empty() && text.front() == '"') return takeQuoted(text);
  const std::size_t end = std::min(text.find_first_of("; \t"), text.size());
  std::string value(text.substr(0, end));
  text.remove_prefix(end);
  if (!isToken(value)) return std::nullopt;
  return value;
}

void skipBlanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

}  // namespace

std::optional<ValueWithParameters> readParameters(std::string_view text) {
  std::size_t end = std::min(text.find(';'), text.size());
  ValueWithParameters result{lowerCased(base::trimmed(text.substr(0, end))), {}};
  text.remove_prefix(end);
  while (!text.empty()) {
    text.remove_prefix(1);  // ";"
    skipBlanks(text);
    if (text.empty()) break;
    end = text.find('=');
    if (end == std::string_view::npos) return std::nullopt;
    std::string name = lowerCased(text.substr(0, end));
    text.remove_prefix(end + 1);
    auto value = takeValue(text);
    skipBlanks(text);
    const bool isEnd = text.empty() || text.front() == ';';
    if (!value || !isEnd || !isToken(name) || result.parameters.has(name)) return std::nullopt;
    result.parameters.add(std::move(name), std::move(*value));
  }
  return result;
}

}  // namespace web
