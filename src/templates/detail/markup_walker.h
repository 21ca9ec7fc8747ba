// Walks over the bytes of well-formed XML to find where the characters of a text or attribute were written:
// references, comments, CDATA sections and CR LF make them differ from the bytes of the value.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/bytes.h"

namespace templates::detail {

class MarkupWalker {
 public:
  // `offset` is that of the "<" of a start tag.
  MarkupWalker(base::ByteView xml, std::size_t offset) : xml_(xml), at_(offset) {}

  std::size_t offset() const { return at_; }
  // Of the attribute that was entered.
  std::size_t nameOffset() const { return nameOffset_; }

  // From a start tag behind the opening quotation mark of its attribute, which must be there.
  void enterAttribute(std::string_view name);
  // From a start tag behind it.
  void passTag();
  // From text behind the end of the next element.
  void passElement();
  // Over `count` bytes of the value, and over markup before the next character.
  void passCharacters(std::size_t count);

 private:
  bool isAt(std::string_view token) const { return xml_.substr(at_, token.size()) == token; }
  void passBehind(std::string_view token);
  void passBlanks();
  bool passInvisible();
  std::size_t passCharacter();

  base::ByteView xml_;
  std::size_t at_;
  std::size_t nameOffset_ = 0;
  bool inCdata_ = false;
};

}  // namespace templates::detail
