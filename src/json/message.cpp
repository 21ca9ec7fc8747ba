#include "json/message.h"

namespace json {

Value fromMessage(const base::Message& message) {
  if (message.code().empty()) return message.verbatim();
  Object gaps;
  for (const base::Message::Argument& one : message.arguments()) gaps[one.name] = fromMessage(one.value);
  return Object{{"code", message.code()}, {"with", std::move(gaps)}};
}

std::optional<base::Message> messageIn(const Value& value) {
  if (const std::string* verbatim = value.string()) return base::Message(*verbatim);
  const Value* code = value.find("code");
  const Value* with = value.find("with");
  if (code == nullptr || code->string() == nullptr || with == nullptr || with->object() == nullptr)
    return std::nullopt;
  std::vector<base::Message::Argument> arguments;
  for (const auto& [gap, filling] : *with->object()) {
    auto read = messageIn(filling);
    if (!read) return std::nullopt;
    arguments.emplace_back(gap, *std::move(read));
  }
  return base::Message(*code->string(), std::move(arguments));
}

}  // namespace json
