#include "web/pages/html_text.h"

#include <string_view>

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
      out += xml::escaped(*text);
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
