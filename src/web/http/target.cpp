#include "web/http/target.h"

#include <algorithm>

#include "web/http/characters.h"

namespace web {
namespace {

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool isVisible(char c) {
  return c > ' ' && c <= '~' && c != '#';
}

// What could lead out of a folder, or mean something else to the next reader, is no segment.
bool isSafeSegment(const std::string& segment) {
  return segment != "." && segment != ".." && segment.find_first_of("/\\") == std::string::npos &&
         isPlainText(segment);
}

std::optional<std::vector<std::string>> readPath(std::string_view text) {
  std::vector<std::string> path;
  if (text == "/") return path;
  while (!text.empty()) {
    text.remove_prefix(1);
    const std::size_t end = std::min(text.find('/'), text.size());
    auto segment = percentDecoded(text.substr(0, end));
    text.remove_prefix(end);
    if (!segment || !isSafeSegment(*segment) || (segment->empty() && !text.empty())) return std::nullopt;
    path.push_back(std::move(*segment));
  }
  return path;
}

}  // namespace

std::optional<std::string> percentDecoded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      result += text[at];
      continue;
    }
    if (at + 2 >= text.size()) return std::nullopt;
    const int high = hexDigit(text[at + 1]);
    const int low = hexDigit(text[at + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    result += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return result;
}

std::optional<std::string> decodedField(std::string_view text) {
  std::string blanks(text);
  std::replace(blanks.begin(), blanks.end(), '+', ' ');
  auto field = percentDecoded(blanks);
  if (!field || !isTypedText(*field)) return std::nullopt;
  return field;
}

std::optional<Target> readTarget(std::string_view text) {
  if (text.empty() || text.front() != '/' || !std::all_of(text.begin(), text.end(), isVisible))
    return std::nullopt;
  const std::size_t mark = std::min(text.find('?'), text.size());
  auto path = readPath(text.substr(0, mark));
  auto query = readUrlEncoded(text.substr(std::min(mark + 1, text.size())));
  if (!path || !query) return std::nullopt;
  return Target{std::move(*path), std::move(*query)};
}

}  // namespace web
