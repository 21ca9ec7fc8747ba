// A position in a text that is being parsed, and the tokens that can stand there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/message.h"

namespace templates::detail {

// Thrown and caught within the parsers: parsing of an expression ends at its first mistake.
struct SyntaxError {
  std::size_t offset;
  base::Message message;
};

bool isNameStart(char c);
bool isNamePart(char c);

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  std::size_t offset() const { return at_; }
  void moveTo(std::size_t offset) { at_ = offset; }
  bool atEnd() const { return at_ >= text_.size(); }
  // NUL at the end.
  char peek() const { return atEnd() ? '\0' : text_[at_]; }
  bool isAt(std::string_view token) const { return text_.substr(at_, token.size()) == token; }
  std::string_view from(std::size_t start) const { return text_.substr(start, at_ - start); }

  void skipBlanks();
  // Skips blanks, then takes the token if it follows. A word is taken only whole.
  bool take(std::string_view token);
  // These take what must stand here, blanks not skipped, or throw SyntaxError.
  // `refusal`: the code of what is told otherwise, whose words have a gap for what is {seen}.
  std::string_view takeName(std::string_view refusal);
  std::string_view takeString();  // without its quotation marks
  std::int64_t takeNumber();      // whole, with or without "-"

  // What stands here, in quotation marks, for messages.
  base::Message seen() const;

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace templates::detail
