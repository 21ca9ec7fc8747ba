#include "web/http/characters.h"

#include <algorithm>

#include "base/utf8.h"

namespace web {
namespace {

char lowerCase(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isTokenCharacter(char c) {
  return isAlphanumeric(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isPrintableAscii(char c) {
  return c >= ' ' && c <= '~';
}

// UTF-8 whose only controls are the `allowed` ones.
bool isTextWith(std::string_view text, std::u32string_view allowed) {
  if (std::all_of(text.begin(), text.end(), isPrintableAscii)) return true;
  if (base::findInvalidUtf8(text)) return false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = base::nextCodePoint(text, at);
    if (base::isControl(point) && allowed.find(point) == std::u32string_view::npos) return false;
  }
  return true;
}

}  // namespace

bool isAlphanumeric(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isToken(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isPlainText(std::string_view text) {
  return isTextWith(text, U"");
}

bool isTypedText(std::string_view text) {
  return isTextWith(text, U"\t\r\n");
}

bool isHeaderValue(std::string_view text) {
  return isTextWith(text, U"\t");
}

std::string lowerCased(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lowerCase);
  return result;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char one, char other) { return lowerCase(one) == lowerCase(other); });
}

}  // namespace web
