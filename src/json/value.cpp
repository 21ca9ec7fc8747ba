#include "json/value.h"

#include "base/error.h"

namespace json {
namespace {

[[noreturn]] void wrongMember(std::string_view name, const char* wanted) {
  throw base::Corrupt("A stored record has no " + std::string(wanted) + " \"" + std::string(name) + "\".");
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
  if (!value) wrongMember(name, "member");
  return *value;
}

const std::string& Value::stringAt(std::string_view name) const {
  const std::string* value = at(name).string();
  if (!value) wrongMember(name, "text");
  return *value;
}

std::int64_t Value::integerAt(std::string_view name) const {
  const std::int64_t* value = at(name).integer();
  if (!value) wrongMember(name, "whole number");
  return *value;
}

const Array& Value::arrayAt(std::string_view name) const {
  const Array* value = at(name).array();
  if (!value) wrongMember(name, "list");
  return *value;
}

const Object& Value::objectAt(std::string_view name) const {
  const Object* value = at(name).object();
  if (!value) wrongMember(name, "object");
  return *value;
}

std::string Value::stringOr(std::string_view name, std::string_view otherwise) const {
  const Value* value = find(name);
  const std::string* text = value ? value->string() : nullptr;
  return text ? *text : std::string(otherwise);
}

}  // namespace json
