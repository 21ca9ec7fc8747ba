// Enumerations are stored in the database as words, which do not depend on their order.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/error.h"

namespace storage::detail {

// `names` is a list of pairs of enumerator and word.
template <class Names, class Enumerator>
std::string wordFor(const Names& names, Enumerator enumerator) {
  for (const auto& [known, word] : names) {
    if (known == enumerator) return word;
  }
  throw base::Internal("an enumerator has no word in the database");
}

// Corrupt when no enumerator has this word.
template <class Names>
auto enumeratorFor(const Names& names, std::string_view word) {
  for (const auto& [enumerator, known] : names) {
    if (known == word) return enumerator;
  }
  throw base::Corrupt(base::Message("database.unknown-word", {{"word", word}}));
}

}  // namespace storage::detail
