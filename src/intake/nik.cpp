#include "intake/nik.h"

#include <algorithm>

namespace intake {
namespace {

constexpr std::size_t kDigits = 16;
constexpr std::string_view kFigures = "0123456789";

int twoDigits(std::string_view digits, std::size_t at) {
  return (digits[at] - '0') * 10 + (digits[at + 1] - '0');
}

}  // namespace

bool isNik(std::string_view digits) {
  if (digits.size() != kDigits || digits.find_first_not_of(kFigures) != digits.npos) return false;
  const int province = twoDigits(digits, 0);
  const int day = twoDigits(digits, 6) % 40;
  const int month = twoDigits(digits, 8);
  return province >= 11 && province <= 96 && twoDigits(digits, 6) <= 71 && day >= 1 && day <= 31 &&
         month >= 1 && month <= 12;
}

std::size_t niksIn(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find_first_of(kFigures); at != text.npos;
       at = text.find_first_of(kFigures, at)) {
    const std::size_t end = std::min(text.find_first_not_of(kFigures, at), text.size());
    if (isNik(text.substr(at, end - at))) ++count;
    at = end;
  }
  return count;
}

}  // namespace intake
