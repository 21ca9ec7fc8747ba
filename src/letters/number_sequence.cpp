#include "letters/number_sequence.h"

#include <array>

namespace letters {
namespace {

constexpr std::array<std::string_view, 5> kStatuses = {"bernomor", "terbit", "batal", "sisipan", "tercatat"};

}  // namespace

std::string_view nameOf(NumberStatus status) {
  return kStatuses[static_cast<std::size_t>(status)];
}

std::optional<NumberStatus> numberStatusNamed(std::string_view name) {
  for (std::size_t i = 0; i < kStatuses.size(); ++i) {
    if (kStatuses[i] == name) return static_cast<NumberStatus>(i);
  }
  return std::nullopt;
}

std::string insertionAfter(std::string_view insertion) {
  std::string next(insertion);
  for (std::size_t i = next.size(); i-- > 0;) {
    if (next[i] != 'z') {
      ++next[i];
      return next;
    }
    next[i] = 'a';
  }
  return "a" + next;
}

}  // namespace letters
