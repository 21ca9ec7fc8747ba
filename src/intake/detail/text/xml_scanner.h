// XML of any size, in pieces of UTF-8. Memory stays bounded; nothing is resolved and no declaration is
// followed. xml::read is for documents that we keep; this is for looking through those of others.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace intake::detail {

// The attributes of a start tag, as written.
class XmlAttributes {
 public:
  explicit XmlAttributes(std::string_view text) : text_(text) {}
  // By the name without its prefix; the first when there are several. References are resolved. Empty when
  // there is none.
  std::string value(std::string_view localName) const;
  bool has(std::string_view localName) const;

 private:
  bool find(std::string_view localName, std::string_view& value) const;

  std::string_view text_;
};

// Receives elements by their names without prefixes.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  // Text between tags; references are not resolved, and a text may come in several pieces.
  virtual void text(std::string_view piece) = 0;
};

class XmlScanner {
 public:
  static constexpr std::size_t kDeepest = 256;
  static constexpr std::size_t kLongestTag = 1 << 20;  // bytes of a tag, comment or instruction

  explicit XmlScanner(XmlHandler& handler) : handler_(handler) {}

  void feed(std::string_view piece);
  // Call it after the last piece. Whether it was one element with all that it opens closed.
  bool finish();
  bool hasDoctype() const { return hasDoctype_; }

 private:
  std::size_t readNext(std::string_view rest);
  std::size_t readText(std::string_view rest);
  std::size_t readMarkup(std::string_view rest);
  void readTag(std::string_view tag);
  void readEnd(std::string_view name);

  XmlHandler& handler_;
  std::string buffer_;               // what is not read yet: a tag that is not whole
  std::string open_;                 // the names of open elements, joined
  std::vector<std::size_t> starts_;  // of each in open_
  bool hasDoctype_ = false;
  bool isBroken_ = false;
  bool hasRoot_ = false;
};

// With the five predefined references and those to characters resolved.
std::string resolved(std::string_view text);

}  // namespace intake::detail
