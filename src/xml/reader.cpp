#include "xml/reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <optional>
#include <pugixml.hpp>
#include <vector>

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

[[noreturn]] void refuse(const base::Place& place, base::Message message) {
  throw base::InvalidInput(base::Problems{{place, std::move(message)}});
}

// XML 1.0, 2.2 Char: the only control characters allowed are TAB, LF and CR.
bool isForbidden(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
}

void checkCharacters(base::ByteView bytes, const std::string& name) {
  if (const auto offset = base::findInvalidUtf8(bytes)) {
    refuse({name}, base::Message("xml.not-utf8", {{"offset", *offset}}));
  }
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t start = offset;
    const char32_t c = base::nextCodePoint(bytes, offset);
    if (isForbidden(c)) {
      refuse({name}, base::Message("xml.character-forbidden",
                                   {{"character", base::codePointName(c)}, {"offset", start}}));
    }
  }
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

// The name of the tag that begins at `offset`, behind "<" or "</".
base::ByteView tagName(base::ByteView bytes, std::size_t offset) {
  constexpr std::size_t kLongest = 60;
  const std::size_t start = std::min(offset + (bytes.substr(offset, 2) == "</" ? 2 : 1), bytes.size());
  base::ByteView name = bytes.substr(start, bytes.find_first_of(" \t\r\n/><", start) - start);
  if (name.size() <= kLongest) return name;
  name = name.substr(0, kLongest);
  while (!name.empty() && (name.back() & 0xC0) == 0x80) name.remove_suffix(1);  // no part of a character
  name.remove_suffix(name.empty() ? 0 : 1);
  return name;
}

// The end of the tag that begins at `offset`: its ">" outside attributes.
std::size_t endOfTag(base::ByteView bytes, std::size_t offset) {
  char quote = 0;
  for (std::size_t at = offset; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (quote == 0 && c == '>') return at;
    if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    }
  }
  return bytes.size();
}

// The names of the elements that are open at `end`, outermost first.
std::vector<base::ByteView> openTags(base::ByteView bytes, std::size_t end) {
  std::vector<base::ByteView> open;
  for (std::size_t at = bytes.find('<'); at < end; at = bytes.find('<', at + 1)) {
    const std::size_t behind = behindLiteral(bytes, at);
    if (behind != at) {
      at = behind - 1;
      continue;
    }
    const std::size_t close = endOfTag(bytes, at);
    if (bytes.substr(at, 2) == "</") {
      if (!open.empty()) open.pop_back();
    } else if (bytes[close - 1] != '/') {
      open.push_back(tagName(bytes, at));
    }
    at = close;
  }
  return open;
}

// Which tags do not match, where pugixml found that some do not.
base::Message tagsDiffer(base::ByteView bytes, std::size_t offset) {
  const std::size_t end = bytes.substr(0, std::min(offset + 1, bytes.size())).rfind("</");
  const bool isInEndTag =
      end != base::ByteView::npos && endOfTag(bytes, end) >= offset && offset < bytes.size();
  const std::vector<base::ByteView> open = openTags(bytes, isInEndTag ? end : bytes.size());
  if (open.empty() && !isInEndTag) return {"xml.not-well-formed", {}};
  if (open.empty()) return {"xml.closes-nothing", {{"end", tagName(bytes, end)}}};
  if (!isInEndTag) return {"xml.left-open", {{"element", open.back()}}};
  return {"xml.tags-differ", {{"end", tagName(bytes, end)}, {"element", open.back()}}};
}

// What pugixml finds, in our words.
base::Message notWellFormed(pugi::xml_parse_status status, base::ByteView bytes, std::size_t offset) {
  const std::size_t tag = bytes.substr(0, std::min(offset + 1, bytes.size())).rfind('<');
  const base::ByteView name = tag == base::ByteView::npos ? base::ByteView() : tagName(bytes, tag);
  switch (status) {
    case pugi::status_unrecognized_tag:
      return {"xml.bad-tag", {}};
    case pugi::status_bad_pi:
      return {"xml.bad-instruction", {}};
    case pugi::status_bad_comment:
      return {"xml.bad-comment", {}};
    case pugi::status_bad_cdata:
      return {"xml.bad-cdata", {}};
    case pugi::status_bad_start_element:
      return {"xml.bad-start-tag", {{"element", name}}};
    case pugi::status_bad_attribute:
      return {"xml.bad-attribute", {{"element", name}}};
    case pugi::status_bad_end_element:
      return {"xml.bad-end-tag", {{"element", name}}};
    case pugi::status_end_element_mismatch:
      return tagsDiffer(bytes, offset);
    default:
      return {"xml.not-well-formed", {}};
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
      const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
      refuse(lines_.at(name_, offset), notWellFormed(result.status, bytes_, offset));
    }
    return convert(rootOf(document), 1);
  }

 private:
  pugi::xml_node rootOf(const pugi::xml_document& document) {
    pugi::xml_node root;
    for (const pugi::xml_node node : document.children()) {
      if (node.type() == pugi::node_doctype) {
        refuse({name_}, base::Message("xml.doctype", {}));
      }
      if (node.type() == pugi::node_declaration) checkDeclaration(node);
      if (node.type() == pugi::node_pcdata) checkOutside(node);
      if (node.type() != pugi::node_element) continue;
      if (root) refuse(placeOf(node), base::Message("xml.second-root", {{"element", node.name()}}));
      root = node;
    }
    if (!root) refuse({name_}, base::Message("xml.no-element", {}));
    return root;
  }

  void checkDeclaration(const pugi::xml_node& node) {
    const std::string encoding = base::folded(node.attribute("encoding").as_string("UTF-8"));
    if (encoding != "utf-8") refuse({name_}, base::Message("xml.other-encoding", {{"encoding", encoding}}));
  }

  void checkOutside(const pugi::xml_node& node) {
    const std::string_view text = node.value();
    if (text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") != std::string_view::npos) {
      refuse(placeOf(node), base::Message("xml.text-outside", {}));
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
      refuse(placeOf(node), base::Message("xml.too-many-parts", {{"most", limits_.nodes}}));
    }
  }

  Element convert(const pugi::xml_node& node, int depth) {
    const base::Place place = placeOf(node);
    if (depth > limits_.depth) refuse(place, base::Message("xml.too-deep", {{"most", limits_.depth}}));
    count(node);
    Element element(node.name());
    element.setPlace(place.line, place.column);
    for (const pugi::xml_attribute attribute : node.attributes()) {
      count(node);
      if (element.attribute(attribute.name())) {
        refuse(place, base::Message("xml.attribute-twice",
                                    {{"element", element.name()}, {"attribute", attribute.name()}}));
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

// Why the reference at `offset` cannot be taken; nothing when it can. pugixml leaves an unknown entity as it
// was typed, and writes whatever number it finds.
std::optional<base::Message> whyNoReference(base::ByteView bytes, std::size_t offset) {
  constexpr std::array<base::ByteView, 5> kPredefined = {"amp", "lt", "gt", "quot", "apos"};
  const base::ByteView name = bytes.substr(offset + 1, bytes.find(';', offset) - offset - 1);
  if (std::find(kPredefined.begin(), kPredefined.end(), name) != kPredefined.end()) return std::nullopt;
  if (!name.empty() && name[0] == '#') {
    if (referencedCharacter(name)) return std::nullopt;
    return base::Message("xml.bad-reference", {});
  }
  if (!name.empty() && isNameStart(name[0])) return base::Message("xml.unknown-entity", {});
  return base::Message("xml.lone-ampersand", {});
}

// Refuses what pugixml accepts although it is not well-formed: bad references, and "<" in an attribute.
void checkMarkup(base::ByteView bytes, const std::string& name) {
  bool isInTag = false;
  char quote = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (c == '<' && quote != 0)
      refuse(Lines(bytes).at(name, at), base::Message("xml.less-than-in-attribute", {}));
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
    refuse({name}, base::Message("xml.too-large", {{"bytes", bytes.size()}, {"most", limits.bytes}}));
  }
  checkCharacters(bytes, name);
  checkMarkup(bytes, name);
  return TreeReader(bytes, name, whiteSpace, limits).read();
}

}  // namespace xml
