#include "templates/detail/value.h"

namespace templates::detail {
namespace {

struct Appender {
  std::string& out;

  void operator()(std::string_view text) const { out += text; }
  void operator()(const std::string& text) const { out += text; }
  void operator()(base::Date date) const { out += date.iso(); }
  void operator()(std::int64_t number) const { out += std::to_string(number); }
  void operator()(bool truth) const { out += truth ? "ya" : "tidak"; }
  void operator()(const std::vector<std::string_view>& list) const {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) out += ", ";
      out += list[i];
    }
  }
};

}  // namespace

const char* nameOf(ValueType type) {
  switch (type) {
    case ValueType::Text:
      return "a text";
    case ValueType::Date:
      return "a date";
    case ValueType::Number:
      return "a number";
    case ValueType::Truth:
      return "a truth value";
    case ValueType::List:
      return "a list";
  }
  return "";
}

void appendPlain(std::string& out, const Value& value) {
  std::visit(Appender{out}, value);
}

std::string plainText(const Value& value) {
  std::string text;
  appendPlain(text, value);
  return text;
}

}  // namespace templates::detail
