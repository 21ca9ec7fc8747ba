#include "templates/terbilang.h"

#include <array>

namespace templates {
namespace {

constexpr std::array<const char*, 12> kSmall = {"nol",  "satu",  "dua",     "tiga",     "empat",   "lima",
                                                "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};

struct Scale {
  std::uint64_t value;
  const char* word;
  const char* one;  // for a count of one; null means "satu" and the word
};
constexpr std::array<Scale, 6> kScales = {{{1'000'000'000'000, "triliun", nullptr},
                                           {1'000'000'000, "miliar", nullptr},
                                           {1'000'000, "juta", nullptr},
                                           {1'000, "ribu", "seribu"},
                                           {100, "ratus", "seratus"},
                                           {10, "puluh", nullptr}}};

std::string words(std::uint64_t number) {
  if (number < kSmall.size()) return kSmall[number];
  if (number < 20) return words(number - 10) + " belas";
  for (const Scale& scale : kScales) {
    if (number < scale.value) continue;
    const std::uint64_t count = number / scale.value;
    const std::uint64_t rest = number % scale.value;
    const std::string head = count == 1 && scale.one ? scale.one : words(count) + " " + scale.word;
    return rest == 0 ? head : head + " " + words(rest);
  }
  return {};
}

}  // namespace

std::string terbilang(std::int64_t number) {
  if (number < 0) return "minus " + words(0 - static_cast<std::uint64_t>(number));
  return words(static_cast<std::uint64_t>(number));
}

std::string roman(std::int64_t number) {
  struct Digit {
    int value;
    const char* text;
  };
  static constexpr std::array<Digit, 13> kDigits = {{{1000, "M"},
                                                     {900, "CM"},
                                                     {500, "D"},
                                                     {400, "CD"},
                                                     {100, "C"},
                                                     {90, "XC"},
                                                     {50, "L"},
                                                     {40, "XL"},
                                                     {10, "X"},
                                                     {9, "IX"},
                                                     {5, "V"},
                                                     {4, "IV"},
                                                     {1, "I"}}};
  if (number < 1 || number > 3999) return {};
  std::string text;
  for (const Digit& digit : kDigits) {
    for (; number >= digit.value; number -= digit.value) text += digit.text;
  }
  return text;
}

std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ".");
  }
  return digits;
}

}  // namespace templates
