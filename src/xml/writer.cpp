#include "xml/writer.h"

#include <algorithm>

namespace xml {
namespace {

bool holdsElementsOnly(const Element& element) {
  return !element.nodes().empty() &&
         std::all_of(element.nodes().begin(), element.nodes().end(),
                     [](const Node& node) { return std::holds_alternative<Element>(node); });
}

void appendElement(std::string& out, const Element& element, int level, bool indent) {
  if (indent) out.append(static_cast<std::size_t>(level) * 2, ' ');
  out += '<' + element.name();
  for (const Attribute& attribute : element.attributes()) {
    out += ' ' + attribute.name + "=\"" + escaped(attribute.value) + '"';
  }
  if (element.nodes().empty()) {
    out += indent ? "/>\n" : "/>";
    return;
  }
  out += '>';
  const bool indentChildren = indent && holdsElementsOnly(element);
  if (indentChildren) out += '\n';
  for (const Node& node : element.nodes()) {
    if (const auto* text = std::get_if<std::string>(&node)) {
      out += escaped(*text);
    } else {
      appendElement(out, std::get<Element>(node), level + 1, indentChildren);
    }
  }
  if (indentChildren) out.append(static_cast<std::size_t>(level) * 2, ' ');
  out += "</" + element.name() + '>';
  if (indent) out += '\n';
}

}  // namespace

std::string write(const Element& root) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  appendElement(out, root, 0, true);
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\t':
        out += "&#9;";
        break;
      case '\n':
        out += "&#10;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace xml
