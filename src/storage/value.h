// Parameters and results of statements.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/instant.h"
#include "json/value.h"

namespace storage {

// A parameter; the first alternative is NULL.
using Value = std::variant<std::monostate, std::int64_t, std::string>;
using Values = std::vector<Value>;

// A stored value in its text form, for any column type; nothing is NULL.
using Cell = std::optional<std::string>;
using Row = std::vector<Cell>;

// How the types of our records are stored: toValue writes, fromCell reads into `field` and throws Corrupt
// when the cell holds something else.

inline Value toValue(const std::string& text) {
  return text;
}
inline Value toValue(std::int64_t number) {
  return number;
}
inline Value toValue(int number) {
  return std::int64_t{number};
}
inline Value toValue(bool flag) {
  return std::int64_t{flag};
}
inline Value toValue(base::Instant time) {
  return time.microseconds();
}
inline Value toValue(base::Date date) {
  return date.iso();
}
// A JSON list.
Value toValue(const std::vector<std::string>& texts);

void fromCell(const Cell& cell, std::string& field);
void fromCell(const Cell& cell, std::int64_t& field);
void fromCell(const Cell& cell, int& field);
void fromCell(const Cell& cell, bool& field);
void fromCell(const Cell& cell, base::Instant& field);
void fromCell(const Cell& cell, base::Date& field);
void fromCell(const Cell& cell, std::vector<std::string>& field);

// The JSON list in a cell. Corrupt when there is none.
json::Array listIn(const Cell& cell);

template <class T>
Value toValue(const std::optional<T>& field) {
  return field ? toValue(*field) : Value();
}

template <class T>
void fromCell(const Cell& cell, std::optional<T>& field) {
  field.reset();
  if (cell) fromCell(cell, field.emplace());
}

// The same as a template, used by Table. Specialise it for types of other modules, which overloads do not
// reach.
template <class Field>
struct Stored {
  static Value write(const Field& field) { return toValue(field); }
  static void read(const Cell& cell, Field& field) { fromCell(cell, field); }
};

// For a result of one column.
template <class T>
T valueOf(const Cell& cell) {
  T value{};
  fromCell(cell, value);
  return value;
}

}  // namespace storage
