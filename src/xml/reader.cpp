#include "xml/reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <optional>
#include <pugixml.hpp>

#include "base/error.h"
#include "base/utf8.h"

namespace xml {
namespace {

// Finds lines and columns of byte offsets; fast while they grow.
class Lines {
 public:
  explicit Lines(base::ByteView text) : text_(text) {}

  base::Place at(const std::string& file, std::size_t offset) {
    offset = std::min(offset, text_.size());
    if (offset < offset_) {
      offset_ = 0;
      line_ = 1;
      lineStart_ = 0;
    }
    for (; offset_ < offset; ++offset_) {
      if (text_[offset_] != '\n') continue;
      ++line_;
      lineStart_ = offset_ + 1;
    }
    return {file, line_, static_cast<int>(offset - lineStart_) + 1};
  }

 private:
  base::ByteView text_;
  std::size_t offset_ = 0;
  int line_ = 1;
  std::size_t lineStart_ = 0;
};

[[noreturn]] void refuse(const base::Place& place, const std::string& message) {
  throw base::InvalidInput(base::Problems{{place, message}});
}

// XML 1.0, 2.2 Char: the only control characters allowed are TAB, LF and CR.
bool isForbidden(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
}

void checkCharacters(base::ByteView bytes, const std::string& name) {
  if (const auto offset = base::findInvalidUtf8(bytes)) {
    refuse({name}, "not UTF-8 from byte " + std::to_string(*offset) + " on; save the file as UTF-8");
  }
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t start = offset;
    const char32_t c = base::nextCodePoint(bytes, offset);
    if (isForbidden(c)) {
      refuse({name}, "character " + base::codePointName(c) + " at byte " + std::to_string(start) +
                         " is not allowed in XML");
    }
  }
}

class TreeReader {
 public:
  TreeReader(base::ByteView bytes, const std::string& name, WhiteSpace whiteSpace, const Limits& limits)
      : bytes_(bytes), name_(name), whiteSpace_(whiteSpace), limits_(limits), lines_(bytes) {}

  Element read() {
    pugi::xml_document document;
    const unsigned flags = pugi::parse_default | pugi::parse_declaration | pugi::parse_doctype |
                           pugi::parse_ws_pcdata | pugi::parse_fragment;
    const pugi::xml_parse_result result =
        document.load_buffer(bytes_.data(), bytes_.size(), flags, pugi::encoding_utf8);
    if (!result) {
      refuse(lines_.at(name_, static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0))),
             std::string("not well-formed XML: ") + result.description());
    }
    return convert(rootOf(document), 1);
  }

 private:
  pugi::xml_node rootOf(const pugi::xml_document& document) {
    pugi::xml_node root;
    for (const pugi::xml_node node : document.children()) {
      if (node.type() == pugi::node_doctype) {
        refuse({name_}, "a document type declaration (<!DOCTYPE …>) is not accepted; remove it");
      }
      if (node.type() == pugi::node_declaration) checkDeclaration(node);
      if (node.type() == pugi::node_pcdata) checkOutside(node);
      if (node.type() != pugi::node_element) continue;
      if (root) refuse(placeOf(node), "a second root element <" + std::string(node.name()) + ">; remove it");
      root = node;
    }
    if (!root) refuse({name_}, "no XML element in it; is this the right file?");
    return root;
  }

  void checkDeclaration(const pugi::xml_node& node) {
    const std::string encoding = base::folded(node.attribute("encoding").as_string("UTF-8"));
    if (encoding != "utf-8") refuse({name_}, "declares the encoding \"" + encoding + "\"; save it as UTF-8");
  }

  void checkOutside(const pugi::xml_node& node) {
    const std::string_view text = node.value();
    if (text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") != std::string_view::npos) {
      refuse(placeOf(node), "text outside the root element");
    }
  }

  base::Place placeOf(const pugi::xml_node& node) {
    std::size_t offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
    // pugixml points after the "<" of an element.
    if (node.type() == pugi::node_element && offset > 0) --offset;
    return lines_.at(name_, offset);
  }

  void count(const pugi::xml_node& node) {
    if (++nodes_ > limits_.nodes) {
      refuse(placeOf(node), "more than " + std::to_string(limits_.nodes) + " elements, attributes and texts");
    }
  }

  Element convert(const pugi::xml_node& node, int depth) {
    const base::Place place = placeOf(node);
    if (depth > limits_.depth)
      refuse(place, "elements nested more than " + std::to_string(limits_.depth) + " deep");
    count(node);
    Element element(node.name());
    element.setPlace(place.line, place.column);
    for (const pugi::xml_attribute attribute : node.attributes()) {
      count(node);
      if (element.attribute(attribute.name())) {
        refuse(place, "<" + element.name() + "> has the attribute \"" + attribute.name() + "\" twice");
      }
      element.setAttribute(attribute.name(), attribute.value());
    }
    for (const pugi::xml_node child : node.children()) convertChild(element, child, depth);
    return element;
  }

  void convertChild(Element& element, const pugi::xml_node& child, int depth) {
    switch (child.type()) {
      case pugi::node_element:
        element.append(convert(child, depth + 1));
        break;
      case pugi::node_pcdata:
      case pugi::node_cdata: {
        const std::string_view text = child.value();
        if (whiteSpace_ == WhiteSpace::Drop && text.find_first_not_of(" \t\r\n") == std::string_view::npos)
          break;
        count(child);
        element.appendText(child.value());
        break;
      }
      default:
        break;
    }
  }

  base::ByteView bytes_;
  const std::string& name_;
  WhiteSpace whiteSpace_;
  const Limits& limits_;
  Lines lines_;
  std::size_t nodes_ = 0;
};

bool isNameStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}

// The character that a name such as "#233" or "#xE9" stands for; nothing when there is none or XML forbids
// it.
std::optional<char32_t> referencedCharacter(base::ByteView name) {
  const bool isHex = name.substr(0, 2) == "#x";
  const base::ByteView digits = name.substr(isHex ? 2 : 1);
  unsigned long c = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), c, isHex ? 16 : 10);
  const bool isScalar = c != 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
  if (error != std::errc() || end != digits.data() + digits.size() || !isScalar) return std::nullopt;
  const auto character = static_cast<char32_t>(c);
  return isForbidden(character) ? std::nullopt : std::optional(character);
}

// Why the reference at `offset` is refused; nothing when it is allowed. pugixml keeps an unknown entity as
// typed and accepts any number.
std::optional<std::string> whyNoReference(base::ByteView bytes, std::size_t offset) {
  constexpr std::array<base::ByteView, 5> kPredefined = {"amp", "lt", "gt", "quot", "apos"};
  const base::ByteView name = bytes.substr(offset + 1, bytes.find(';', offset) - offset - 1);
  if (std::find(kPredefined.begin(), kPredefined.end(), name) != kPredefined.end()) return std::nullopt;
  if (!name.empty() && name[0] == '#') {
    if (referencedCharacter(name)) return std::nullopt;
    return "a reference that names no character of XML";
  }
  if (!name.empty() && isNameStart(name[0]))
    return "an entity that XML does not predefine; write the character itself";
  return "a lone &; write &amp; for &";
}

// The end of the comment, CDATA section or other literal part that starts at `offset`; `offset` when none
// starts there.
std::size_t behindLiteral(base::ByteView bytes, std::size_t offset) {
  constexpr std::array<std::array<base::ByteView, 2>, 3> kLiterals = {
      {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};
  for (const auto& [start, end] : kLiterals) {
    if (bytes.substr(offset, start.size()) != start) continue;
    const std::size_t found = bytes.find(end, offset + start.size());
    return found == base::ByteView::npos ? bytes.size() : found + end.size();
  }
  return offset;
}

// Refuses what pugixml accepts although it is not well-formed: bad references, and "<" in an attribute.
void checkMarkup(base::ByteView bytes, const std::string& name) {
  bool isInTag = false;
  char quote = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (c == '<' && quote != 0) refuse(Lines(bytes).at(name, at), "a < in an attribute; write &lt;");
    if (c == '<') {
      const std::size_t behind = behindLiteral(bytes, at);
      isInTag = behind == at;
      at = std::max(behind, at + 1) - 1;
    } else if (c == '&') {
      if (const auto why = whyNoReference(bytes, at)) refuse(Lines(bytes).at(name, at), *why);
    } else if (isInTag && quote == 0) {
      if (c == '"' || c == '\'') quote = c;
      isInTag = c != '>';
    } else if (c == quote) {
      quote = 0;
    }
  }
}

}  // namespace

Element read(base::ByteView bytes, const std::string& name, WhiteSpace whiteSpace, const Limits& limits) {
  if (bytes.size() > limits.bytes) {
    refuse({name}, std::to_string(bytes.size()) + " bytes, more than the " + std::to_string(limits.bytes) +
                       " that are accepted");
  }
  checkCharacters(bytes, name);
  checkMarkup(bytes, name);
  return TreeReader(bytes, name, whiteSpace, limits).read();
}

}  // namespace xml
