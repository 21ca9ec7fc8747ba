// Tables of words for enumerations: a row per value, read both ways.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace base {

template <class T>
struct Word {
  std::string_view name;
  T value;
};

// Nothing when the table has no such name.
template <class T, std::size_t N>
constexpr std::optional<T> valueOf(const Word<T> (&words)[N], std::string_view name) {
  for (const Word<T>& word : words) {
    if (word.name == name) return word.value;
  }
  return std::nullopt;
}

template <class T, std::size_t N>
std::string_view nameOf(const Word<T> (&words)[N], T value) {
  for (const Word<T>& word : words) {
    if (word.value == value) return word.name;
  }
  throw Internal("an enumeration has a value without a word");
}

// "a, b, c": for messages.
template <class T, std::size_t N>
std::string namesOf(const Word<T> (&words)[N]) {
  std::string joined;
  for (const Word<T>& word : words) {
    if (!joined.empty()) joined += ", ";
    joined += word.name;
  }
  return joined;
}

}  // namespace base
