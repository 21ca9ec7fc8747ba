// PDF syntax at the level of bytes (ISO 32000-2, 7.2 and 7.3), for facts that a library hides: where a
// signature's value begins and ends, and duplicate keys.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"

namespace verification::detail {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;  // one past its last byte

  base::ByteView in(base::ByteView file) const { return file.substr(begin, end - begin); }
};

// Reads forward from `at`. After a call that returns nothing, the position is undefined. Nesting is bounded.
class Scanner {
 public:
  Scanner(base::ByteView file, std::size_t at) : file_(file), at_(at) {}

  std::size_t at() const { return at_; }
  // White space and comments.
  void skipBlank();
  // Skips blanks, then takes `word` if it follows.
  bool take(std::string_view word);
  // An unsigned number without sign or fraction.
  std::optional<std::size_t> number();
  // Any object, including a reference.
  std::optional<Span> value(int depth = 0);

 private:
  std::optional<std::size_t> endOfValue(int depth);
  bool skipText();
  bool skipHexadecimal();
  bool skipItems(std::string_view closing, int depth);
  void skipReference();
  void skipWord();

  base::ByteView file_;
  std::size_t at_;
};

// An entry of a dictionary; `key` has its "/", with "#" escapes resolved.
struct RawEntry {
  std::string key;
  Span value;
};

struct RawDictionary {
  Span span;
  std::vector<RawEntry> entries;

  // The last entry with this key, which most readers use.
  std::optional<Span> find(std::string_view key) const;
  bool hasTwice() const;
};

// The dictionary at `at`, which blanks may precede.
std::optional<RawDictionary> readDictionary(base::ByteView file, std::size_t at);
// The number that makes up the whole span.
std::optional<std::size_t> numberIn(base::ByteView file, Span span);
// The offset of the value of the object "n g obj" at `at`.
std::optional<std::size_t> valueOfObject(base::ByteView file, std::size_t at);

bool isBlank(char octet);

}  // namespace verification::detail
