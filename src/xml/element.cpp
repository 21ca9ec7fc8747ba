#include "xml/element.h"

#include <algorithm>

namespace xml {

Element::Element(std::string name, std::string text) : name_(std::move(name)) {
  if (!text.empty()) nodes_.emplace_back(std::move(text));
}

const std::string* Element::attribute(std::string_view name) const {
  const auto found = std::find_if(attributes_.begin(), attributes_.end(),
                                  [&](const Attribute& a) { return a.name == name; });
  return found == attributes_.end() ? nullptr : &found->value;
}

std::string_view Element::attributeOr(std::string_view name, std::string_view otherwise) const {
  const std::string* value = attribute(name);
  return value ? std::string_view(*value) : otherwise;
}

void Element::setAttribute(std::string_view name, std::string value) {
  for (Attribute& attribute : attributes_) {
    if (attribute.name == name) {
      attribute.value = std::move(value);
      return;
    }
  }
  attributes_.push_back({std::string(name), std::move(value)});
}

const Element* Element::child(std::string_view name) const {
  for (const Node& node : nodes_) {
    const auto* element = std::get_if<Element>(&node);
    if (element && element->name() == name) return element;
  }
  return nullptr;
}

Element* Element::child(std::string_view name) {
  return const_cast<Element*>(static_cast<const Element*>(this)->child(name));
}

std::vector<const Element*> Element::children(std::string_view name) const {
  std::vector<const Element*> found;
  for (const Node& node : nodes_) {
    const auto* element = std::get_if<Element>(&node);
    if (element && (name.empty() || element->name() == name)) found.push_back(element);
  }
  return found;
}

std::string Element::text() const {
  std::string joined;
  for (const Node& node : nodes_) {
    if (const auto* text = std::get_if<std::string>(&node)) {
      joined += *text;
    } else {
      joined += std::get<Element>(node).text();
    }
  }
  return joined;
}

Element& Element::append(Element child) {
  nodes_.emplace_back(std::move(child));
  return std::get<Element>(nodes_.back());
}

void Element::appendIfAny(const char* name, const std::string& text) {
  if (!text.empty()) append(Element(name, text));
}

void Element::appendText(std::string_view text) {
  if (text.empty()) return;
  if (!nodes_.empty()) {
    if (auto* last = std::get_if<std::string>(&nodes_.back())) {
      *last += text;
      return;
    }
  }
  nodes_.emplace_back(std::string(text));
}

bool Element::operator==(const Element& other) const {
  return name_ == other.name_ && attributes_ == other.attributes_ && nodes_ == other.nodes_;
}

}  // namespace xml
