// An XML tree of values: elements, with their places, attributes and text. Comments and processing
// instructions are dropped. Names are kept as written, with their prefixes.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace xml {

struct Attribute {
  std::string name;
  std::string value;

  bool operator==(const Attribute&) const = default;
};

class Element;
// Text between tags, with references resolved. Adjacent text and CDATA are one node.
using Node = std::variant<std::string, Element>;

class Element {
 public:
  Element() = default;
  explicit Element(std::string name) : name_(std::move(name)) {}
  // <name>text</name>
  Element(std::string name, std::string text);

  const std::string& name() const { return name_; }
  void setName(std::string name) { name_ = std::move(name); }

  const std::vector<Attribute>& attributes() const { return attributes_; }
  // Null when there is no such attribute.
  const std::string* attribute(std::string_view name) const;
  // `otherwise` when there is no such attribute.
  std::string_view attributeOr(std::string_view name, std::string_view otherwise = {}) const;
  void setAttribute(std::string_view name, std::string value);

  const std::vector<Node>& nodes() const { return nodes_; }
  std::vector<Node>& nodes() { return nodes_; }
  // The first child element of this name; null when there is none.
  const Element* child(std::string_view name) const;
  Element* child(std::string_view name);
  // Child elements in order; only those called `name`, unless it is empty.
  std::vector<const Element*> children(std::string_view name = {}) const;
  // The text of this element and its descendants, joined.
  std::string text() const;

  // Appends and returns the new child. The reference holds until the next child is appended.
  Element& append(Element child);
  // <name>text</name>, unless the text is empty.
  void appendIfAny(const char* name, const std::string& text);
  void appendText(std::string_view text);

  // 1-based place of the start tag; 0 when the element was not read from a text. Columns count bytes.
  int line() const { return line_; }
  int column() const { return column_; }
  void setPlace(int line, int column) {
    line_ = line;
    column_ = column;
  }

  // The same names, attributes in the same order, and nodes; places do not count.
  bool operator==(const Element& other) const;

 private:
  std::string name_;
  std::vector<Attribute> attributes_;
  std::vector<Node> nodes_;
  int line_ = 0;
  int column_ = 0;
};

}  // namespace xml
