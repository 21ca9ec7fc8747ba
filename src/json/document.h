// JSON (RFC 8259) as it stands in the text: members in their order, duplicates kept, every value with its
// place. For judging what others wrote; everywhere else use json::read, which returns values.
//
// Memory: about 48 bytes per value; the text itself is not copied. Time: linear.
#pragma once

#include <cstdint>
#include <deque>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace json {

enum class Kind { Null, Boolean, Number, String, Array, Object };

// A value of a document. Valid while the document lives and is not moved.
class Node;

class Document {
 public:
  static constexpr std::size_t kMostBytes = 64 << 20;
  static constexpr std::size_t kMostValues = 4 << 20;
  static constexpr std::size_t kDeepest = 64;

  // `text` must outlive the document; `name` is the file's name for messages. InvalidInput, with line and
  // column, when the text is not JSON or not UTF-8, when an escape stands for half a surrogate pair, or when
  // a bound above is exceeded.
  static Document parse(std::string_view text, const std::string& name);

  Document(Document&&) = default;
  Document& operator=(Document&&) = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Node root() const;

 private:
  friend class Node;
  friend class DocumentReader;
  struct Item {
    std::string_view text;  // a string's characters; a number or word as written
    std::string_view name;  // of an object's member
    std::uint32_t end = 0;  // index of the item after this one and its content
    std::uint32_t offset = 0;
    Kind kind = Kind::Null;
  };

  explicit Document(std::string_view text) : text_(text) {}

  std::string_view text_;
  std::vector<Item> items_;            // in the order of the text; a container before its content
  std::deque<std::string> unescaped_;  // texts that were written with escapes
};

class Node {
 public:
  class Iterator;

  Kind kind() const { return item().kind; }
  bool isString() const { return kind() == Kind::String; }
  bool isObject() const { return kind() == Kind::Object; }
  bool isArray() const { return kind() == Kind::Array; }
  // A string's characters; a number or word as written; otherwise empty.
  std::string_view text() const { return item().text; }
  // Of an object's member; otherwise empty.
  std::string_view name() const { return item().name; }
  // Line and column of its name, if it has one, or of its first character. Takes time in proportion to the
  // text before it.
  base::Place place(const std::string& file) const;
  // Members or elements, in the order of the text.
  Iterator begin() const;
  Iterator end() const;
  bool isEmpty() const { return index_ + 1 == item().end; }

 private:
  friend class Document;
  Node(const Document& document, std::uint32_t index) : document_(&document), index_(index) {}
  const Document::Item& item() const { return document_->items_[index_]; }

  const Document* document_;
  std::uint32_t index_;
};

class Node::Iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = Node;
  using difference_type = std::ptrdiff_t;
  using pointer = const Node*;
  using reference = Node;

  explicit Iterator(Node node) : node_(node) {}
  Node operator*() const { return node_; }
  Iterator& operator++() {
    node_.index_ = node_.item().end;
    return *this;
  }
  bool operator==(const Iterator& other) const { return node_.index_ == other.node_.index_; }

 private:
  Node node_;
};

inline Node::Iterator Node::begin() const {
  return Iterator(Node(*document_, isArray() || isObject() ? index_ + 1 : item().end));
}
inline Node::Iterator Node::end() const {
  return Iterator(Node(*document_, item().end));
}
inline Node Document::root() const {
  return {*this, 0};
}

// "null", "boolean", "number", "string", "array", "object".
const char* nameOf(Kind kind);

}  // namespace json
