#include "ocfl/detail/text_rules.h"

#include <algorithm>
#include <chrono>

namespace ocfl::detail {
namespace {

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isUriCharacter(char c) {
  return c > ' ' && c < '\x7F' && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
}

// Whether `text` matches `pattern`: 0 stands for any digit, every other character for itself.
bool fits(std::string_view text, std::string_view pattern) {
  return text.size() == pattern.size() &&
         std::equal(text.begin(), text.end(), pattern.begin(),
                    [](char c, char wanted) { return wanted == '0' ? isDigit(c) : c == wanted; });
}

int numberAt(std::string_view text, std::size_t at, std::size_t digits) {
  int number = 0;
  for (const char c : text.substr(at, digits)) number = number * 10 + (c - '0');
  return number;
}

bool isDay(std::string_view text) {
  const std::chrono::year_month_day day{std::chrono::year(numberAt(text, 0, 4)),
                                        std::chrono::month(static_cast<unsigned>(numberAt(text, 5, 2))),
                                        std::chrono::day(static_cast<unsigned>(numberAt(text, 8, 2)))};
  return day.ok();
}

bool isTimeOfDay(std::string_view text) {
  return numberAt(text, 11, 2) < 24 && numberAt(text, 14, 2) < 60 && numberAt(text, 17, 2) <= 60;
}

bool isOffset(std::string_view text) {
  if (text == "Z" || text == "z") return true;
  return (fits(text, "+00:00") || fits(text, "-00:00")) && numberAt(text, 1, 2) < 24 &&
         numberAt(text, 4, 2) < 60;
}

}  // namespace

bool isUri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == text.size() || !isLetter(text[0]))
    return false;
  const std::string_view scheme = text.substr(0, colon);
  return std::all_of(scheme.begin(), scheme.end(),
                     [](char c) { return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.'; }) &&
         std::all_of(text.begin(), text.end(), isUriCharacter);
}

bool isDateTime(std::string_view text) {
  constexpr std::string_view kToTheSecond = "0000-00-00T00:00:00";
  const std::string_view start = text.substr(0, kToTheSecond.size());
  if (!fits(start, kToTheSecond) && !fits(start, "0000-00-00t00:00:00")) return false;
  std::string_view rest = text.substr(start.size());
  if (!rest.empty() && rest[0] == '.') {
    const std::size_t end = std::min(rest.find_first_not_of("0123456789", 1), rest.size());
    if (end == 1) return false;
    rest.remove_prefix(end);
  }
  return isDay(start) && isTimeOfDay(start) && isOffset(rest);
}

}  // namespace ocfl::detail
