// Walks over the bytes of well-formed XML to find where the characters of a text or attribute stand.
// References, comments, CDATA sections and CR LF make the source differ from the value.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/bytes.h"

namespace templates::detail {

class MarkupWalker {
 public:
  // `offset` is at the "<" of a start tag.
  MarkupWalker(base::ByteView xml, std::size_t offset) : xml_(xml), at_(offset) {}

  std::size_t offset() const { return at_; }
  // Where the name of the entered attribute stands.
  std::size_t nameOffset() const { return nameOffset_; }

  // From a start tag to after the opening quotation mark of its attribute `name`, which must exist.
  void enterAttribute(std::string_view name);
  // From a start tag to after it.
  void passTag();
  // From text to after the next element.
  void passElement();
  // Over `count` bytes of the value and any markup before the next character.
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
