// The value of an expression and its type; the type is known when the template is loaded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/message.h"

namespace templates::detail {

enum class ValueType { Text, Date, Number, Truth, List, Group };

// "a text", "a date", … for messages.
base::Message nameOf(ValueType type);

// Views borrow from the data document or the template. std::monostate is a missing field.
using TextList = std::vector<std::string_view>;
using Value = std::variant<std::monostate, std::string_view, base::Date, std::int64_t, TextList>;

// Missing, an empty text or an empty list.
bool isMissing(const Value& value);

// The form without a filter: a date as 2026-11-23, a number in plain digits. Not for lists.
void appendPlain(std::string& out, const Value& value);

}  // namespace templates::detail
