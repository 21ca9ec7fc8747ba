#include "letters/number_sequence.h"

namespace letters {
std::string_view nameOf(NumberStatus status) {
  return base::nameOf(kNumberStatuses, status);
}

std::optional<NumberStatus> numberStatusNamed(std::string_view name) {
  return base::valueOf(kNumberStatuses, name);
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
