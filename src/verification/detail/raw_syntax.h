// PDF syntax as it stands in the bytes (ISO 32000-2, 7.2 and 7.3), for what must be judged there and not
// after a library has made sense of it: where a signature's value begins and ends, and what is said twice.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"

namespace verification::detail {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;  // behind it

  base::ByteView in(base::ByteView file) const { return file.substr(begin, end - begin); }
};

// Reads forward from `at`. Each call that answers with nothing leaves the place undefined. Nesting is
// bounded.
class Scanner {
 public:
  Scanner(base::ByteView file, std::size_t at) : file_(file), at_(at) {}

  std::size_t at() const { return at_; }
  // White space and comments.
  void skipBlank();
  // Whether `word` comes next, after blanks; moves behind it if so.
  bool take(std::string_view word);
  // An unsigned number without sign or fraction.
  std::optional<std::size_t> number();
  // Any object, a reference included.
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

// An entry of a dictionary; `key` with its "/", "#" escapes resolved.
struct RawEntry {
  std::string key;
  Span value;
};

struct RawDictionary {
  Span span;
  std::vector<RawEntry> entries;

  // The last one of this name, as most readers take it.
  std::optional<Span> find(std::string_view key) const;
  bool hasTwice() const;
};

// The dictionary at `at`, blanks before it allowed.
std::optional<RawDictionary> readDictionary(base::ByteView file, std::size_t at);
// The number that the whole of a span writes.
std::optional<std::size_t> numberIn(base::ByteView file, Span span);
// Where the value of the object "n g obj" at `at` begins.
std::optional<std::size_t> valueOfObject(base::ByteView file, std::size_t at);

bool isBlank(char octet);

}  // namespace verification::detail
