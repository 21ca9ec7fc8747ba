#include "templates/detail/value.h"

#include <charconv>

namespace templates::detail {
namespace {

struct Missing {
  bool operator()(std::monostate) const { return true; }
  bool operator()(std::string_view text) const { return text.empty(); }
  bool operator()(const TextList& list) const { return list.empty(); }
  bool operator()(base::Date) const { return false; }
  bool operator()(std::int64_t) const { return false; }
};

struct Plain {
  std::string& out;

  void operator()(std::monostate) const {}
  void operator()(std::string_view text) const { out += text; }
  void operator()(const TextList&) const {}
  void operator()(base::Date date) const { out += date.iso(); }
  void operator()(std::int64_t number) const {
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
  }
};

}  // namespace

base::Message nameOf(ValueType type) {
  switch (type) {
    case ValueType::Text:
      return {"template.a-text", {}};
    case ValueType::Date:
      return {"template.a-date", {}};
    case ValueType::Number:
      return {"template.a-number", {}};
    case ValueType::Truth:
      return {"template.a-test", {}};
    case ValueType::List:
      return {"template.a-list", {}};
    case ValueType::Group:
      return {"template.a-group", {}};
  }
  return {};
}

bool isMissing(const Value& value) {
  return std::visit(Missing(), value);
}

void appendPlain(std::string& out, const Value& value) {
  std::visit(Plain{out}, value);
}

}  // namespace templates::detail
