#include "web/pages/html_text.h"

#include <string_view>

#include "base/utf8.h"
#include "web/pages/vocabulary.h"
#include "xml/writer.h"

namespace web {
namespace {

bool mayBeEmpty(std::string_view attribute) {
  return attribute == "value" || attribute == "alt";
}

void appendTag(base::Bytes& out, const xml::Element& element) {
  out += "<" + element.name();
  for (const xml::Attribute& attribute : element.attributes()) {
    if (attribute.value.empty() && !mayBeEmpty(attribute.name)) continue;
    out += " " + attribute.name + "=\"";
    out += xml::escaped(attribute.value) + "\"";
  }
}

// Whether characters that reorder their neighbours may be in it: their UTF-8 begins so.
bool mayReorder(std::string_view text) {
  return text.find_first_of("\xD8\xE2") != std::string_view::npos && !base::findInvalidUtf8(text);
}

std::string inItsOrder(std::string_view text) {
  if (!mayReorder(text)) return std::string(text);
  std::string ordered;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!base::isBidiControl(base::nextCodePoint(text, at))) ordered += text.substr(begin, at - begin);
  }
  return ordered;
}

void appendNodes(base::Bytes& out, const xml::Element& element);

void appendElement(base::Bytes& out, const xml::Element& element) {
  appendTag(out, element);
  if (isVoidElement(element.name())) {
    out += "/>";
    return;
  }
  out += ">";
  // A line end directly behind these tags is dropped by browsers ("The in body insertion mode").
  if (element.name() == "textarea" || element.name() == "pre") out += "\n";
  appendNodes(out, element);
  out += "</" + element.name() + ">";
}

void appendNodes(base::Bytes& out, const xml::Element& element) {
  for (const xml::Node& node : element.nodes()) {
    if (const std::string* text = std::get_if<std::string>(&node)) {
      // In a field stands what was typed.
      out += xml::escaped(element.name() == "textarea" ? *text : inItsOrder(*text));
    } else {
      appendElement(out, std::get<xml::Element>(node));
    }
  }
}

}  // namespace

base::Bytes htmlText(const xml::Element& root) {
  base::Bytes out;
  appendNodes(out, root);
  return out;
}

}  // namespace web
