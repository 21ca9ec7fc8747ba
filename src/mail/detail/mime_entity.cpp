#include "mail/detail/mime_entity.h"

#include <algorithm>

namespace mail::detail {
namespace {

constexpr std::size_t kMostFields = 500;
constexpr std::size_t kMostParts = 20;
constexpr std::size_t kMostValue = 10'000;  // bytes

bool isBlank(char c) {
  return c == ' ' || c == '\t';
}

// The first line of `text`, without its line end.
base::ByteView takeLine(base::ByteView& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  base::ByteView line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

void addLine(std::vector<HeaderField>& fields, base::ByteView line) {
  if (isBlank(line.front())) {
    if (!fields.empty() && fields.back().value.size() < kMostValue)
      fields.back().value += " " + std::string(trimmed(line));
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == base::ByteView::npos || fields.size() >= kMostFields) return;
  fields.push_back({lowerCase(trimmed(line.substr(0, colon))),
                    std::string(trimmed(line.substr(colon + 1).substr(0, kMostValue)))});
}

// The text between quotation marks at the start of `text`.
std::string quotedText(std::string_view text) {
  std::string result;
  for (std::size_t at = 1; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    result += text[at];
  }
  return result;
}

// Where the next semicolon outside of quotation marks is.
std::size_t endOfParameter(std::string_view text) {
  bool isQuoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == '"')
      isQuoted = !isQuoted;
    else if (text[at] == ';' && !isQuoted)
      return at;
  }
  return text.size();
}

}  // namespace

std::string lowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r\n") + 1 - start);
}

std::vector<HeaderField> takeFields(base::ByteView& text) {
  std::vector<HeaderField> fields;
  while (!text.empty()) {
    const base::ByteView line = takeLine(text);
    if (line.empty()) break;
    addLine(fields, line);
  }
  return fields;
}

std::string_view valueOf(const std::vector<HeaderField>& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [name](const HeaderField& field) { return field.name == name; });
  return found == fields.end() ? std::string_view() : std::string_view(found->value);
}

std::string mediaType(std::string_view contentType) {
  return lowerCase(trimmed(contentType.substr(0, contentType.find(';'))));
}

std::string parameter(std::string_view contentType, std::string_view name) {
  std::string_view rest = contentType;
  while (true) {
    const std::size_t end = endOfParameter(rest);
    if (end == rest.size()) return {};
    rest.remove_prefix(end + 1);
    const std::string_view one = trimmed(rest.substr(0, endOfParameter(rest)));
    const std::size_t equals = one.find('=');
    if (equals == std::string_view::npos || lowerCase(trimmed(one.substr(0, equals))) != name) continue;
    const std::string_view value = trimmed(one.substr(equals + 1));
    return !value.empty() && value.front() == '"' ? quotedText(value) : std::string(value);
  }
}

std::vector<base::ByteView> partsOf(base::ByteView body, std::string_view boundary) {
  std::vector<base::ByteView> parts;
  if (boundary.empty()) return parts;
  const std::string delimiter = "--" + std::string(boundary);
  const char* start = nullptr;
  while (!body.empty() && parts.size() < kMostParts) {
    const char* lineStart = body.data();
    const base::ByteView line = trimmed(takeLine(body));
    const bool isLast = line == delimiter + "--";
    if (!isLast && line != delimiter) continue;
    if (start != nullptr) parts.emplace_back(start, static_cast<std::size_t>(lineStart - start));
    start = body.data();
    if (isLast) return parts;
  }
  // A report that was cut short ends its last part.
  if (start != nullptr && parts.size() < kMostParts)
    parts.emplace_back(start, static_cast<std::size_t>(body.data() + body.size() - start));
  return parts;
}

}  // namespace mail::detail
