#include <charconv>

#include "base/error.h"
#include "json/document.h"
#include "json/text.h"

namespace json {
namespace {

// Makes values of a document's nodes. Recursion is safe: the nesting is at most Document::kDeepest.
class ValueReader {
 public:
  explicit ValueReader(const std::string& name) : name_(name) {}

  Value read(const Node& node) const {
    switch (node.kind()) {
      case Kind::Null:
        return {};
      case Kind::Boolean:
        return node.text() == "true";
      case Kind::Number:
        return integer(node);
      case Kind::String:
        return node.text();
      case Kind::Array:
        return array(node);
      case Kind::Object:
        return object(node);
    }
    return {};
  }

 private:
  [[noreturn]] void refuse(const Node& node, const base::Message& message) const {
    throw base::InvalidInput(base::Problems{{node.place(name_), message}});
  }

  std::int64_t integer(const Node& node) const {
    const std::string_view digits = node.text();
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size())
      refuse(node, base::Message("json.not-an-integer", {{"number", digits}}));
    return number;
  }

  Array array(const Node& node) const {
    Array values;
    for (const Node child : node) values.push_back(read(child));
    return values;
  }

  Object object(const Node& node) const {
    Object members;
    for (const Node child : node) {
      const auto [place, isNew] = members.emplace(child.name(), read(child));
      if (!isNew) refuse(child, base::Message("json.member-twice", {{"name", place->first}}));
    }
    return members;
  }

  const std::string& name_;
};

}  // namespace

Value read(std::string_view text, const std::string& name) {
  const Document document = Document::parse(text, name);
  return ValueReader(name).read(document.root());
}

}  // namespace json
