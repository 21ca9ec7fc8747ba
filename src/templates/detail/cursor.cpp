#include "templates/detail/cursor.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "templates/detail/wording.h"

namespace templates::detail {

bool isNameStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNamePart(char c) {
  return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

void Cursor::skipBlanks() {
  at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
}

bool Cursor::take(std::string_view token) {
  skipBlanks();
  if (!isAt(token)) return false;
  const std::size_t end = at_ + token.size();
  if (isNamePart(token.back()) && end < text_.size() && isNamePart(text_[end])) return false;
  at_ = end;
  return true;
}

std::string_view Cursor::takeName(std::string_view refusal) {
  const std::size_t start = at_;
  if (!isNameStart(peek())) throw SyntaxError{at_, base::Message(refusal, {{"seen", seen()}})};
  while (isNamePart(peek())) ++at_;
  return from(start);
}

std::string_view Cursor::takeString() {
  const char quote = peek();
  const std::size_t end = text_.find(quote, at_ + 1);
  if (end == std::string_view::npos) {
    throw SyntaxError{at_, base::Message("template.quote-open", {{"quote", std::string(1, quote)}})};
  }
  const std::string_view content = text_.substr(at_ + 1, end - at_ - 1);
  at_ = end + 1;
  return content;
}

std::int64_t Cursor::takeNumber() {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), number);
  if (error == std::errc::result_out_of_range)
    throw SyntaxError{at_, base::Message("template.number-too-large", {})};
  if (error != std::errc())
    throw SyntaxError{at_, base::Message("template.expected-number", {{"seen", seen()}})};
  const std::size_t start = at_;
  at_ = static_cast<std::size_t>(end - text_.data());
  if (peek() == '.' || isNamePart(peek()))
    throw SyntaxError{start, base::Message("template.number-not-whole", {})};
  return number;
}

base::Message Cursor::seen() const {
  if (atEnd()) return {"template.the-end", {}};
  std::size_t end = at_;
  if (isNamePart(text_[at_])) {
    while (end < text_.size() && isNamePart(text_[end])) ++end;
  } else {
    base::nextCodePoint(text_, end);
  }
  return quoted(text_.substr(at_, end - at_));
}

}  // namespace templates::detail
