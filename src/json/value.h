// A JSON value (RFC 8259). Archived values hold whole numbers only; fractions are for printed measurements.
// Object members are kept sorted by name.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace json {

class Value;
using Array = std::vector<Value>;
using Object = std::map<std::string, Value, std::less<>>;

class Value {
 public:
  Value() = default;  // null
  Value(bool value) : data_(value) {}
  Value(int value) : data_(static_cast<std::int64_t>(value)) {}
  Value(std::int64_t value) : data_(value) {}
  Value(std::size_t value) : data_(static_cast<std::int64_t>(value)) {}
  Value(double value) : data_(value) {}
  Value(const char* value) : data_(std::string(value)) {}
  Value(std::string value) : data_(std::move(value)) {}
  Value(std::string_view value) : data_(std::string(value)) {}
  Value(Array value) : data_(std::move(value)) {}
  Value(Object value) : data_(std::move(value)) {}

  bool isNull() const { return std::holds_alternative<std::monostate>(data_); }
  // Null when the value is of another type.
  const bool* boolean() const { return std::get_if<bool>(&data_); }
  const std::int64_t* integer() const { return std::get_if<std::int64_t>(&data_); }
  const double* fraction() const { return std::get_if<double>(&data_); }
  const std::string* string() const { return std::get_if<std::string>(&data_); }
  const Array* array() const { return std::get_if<Array>(&data_); }
  const Object* object() const { return std::get_if<Object>(&data_); }

  // Null when this is not an object or has no such member.
  const Value* find(std::string_view name) const;

  // For our own records: Corrupt, naming the member, when it is missing or of another type.
  const Value& at(std::string_view name) const;
  const std::string& stringAt(std::string_view name) const;
  std::int64_t integerAt(std::string_view name) const;
  const Array& arrayAt(std::string_view name) const;
  const Object& objectAt(std::string_view name) const;
  // `otherwise` when there is no such member.
  std::string stringOr(std::string_view name, std::string_view otherwise = {}) const;

  bool operator==(const Value&) const = default;

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> data_;
};

}  // namespace json
