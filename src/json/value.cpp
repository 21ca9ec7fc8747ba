#include "json/value.h"

#include "base/error.h"

namespace json {
namespace {

[[noreturn]] void refuse(std::string_view code, std::string_view name) {
  throw base::Corrupt(base::Message(code, {{"name", name}}));
}

}  // namespace

const Value* Value::find(std::string_view name) const {
  const Object* members = object();
  if (!members) return nullptr;
  const auto found = members->find(name);
  return found == members->end() ? nullptr : &found->second;
}

const Value& Value::at(std::string_view name) const {
  const Value* value = find(name);
  if (!value) refuse("record.no-member", name);
  return *value;
}

const std::string& Value::stringAt(std::string_view name) const {
  const std::string* value = at(name).string();
  if (!value) refuse("record.no-text", name);
  return *value;
}

std::int64_t Value::integerAt(std::string_view name) const {
  const std::int64_t* value = at(name).integer();
  if (!value) refuse("record.no-number", name);
  return *value;
}

const Array& Value::arrayAt(std::string_view name) const {
  const Array* value = at(name).array();
  if (!value) refuse("record.no-list", name);
  return *value;
}

const Object& Value::objectAt(std::string_view name) const {
  const Object* value = at(name).object();
  if (!value) refuse("record.no-object", name);
  return *value;
}

std::string Value::stringOr(std::string_view name, std::string_view otherwise) const {
  const Value* value = find(name);
  const std::string* text = value ? value->string() : nullptr;
  return text ? *text : std::string(otherwise);
}

}  // namespace json
