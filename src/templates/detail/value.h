// What an expression gives, and of which type it is: known when the template is loaded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"

namespace templates::detail {

enum class ValueType { Text, Date, Number, Truth, List };

// "text", "date", … for messages.
const char* nameOf(ValueType type);

// Views borrow from the data document or the template.
using Value = std::variant<std::string_view, std::string, base::Date, std::int64_t, bool,
                           std::vector<std::string_view>>;

// As it is written when no filter says otherwise: a date as 2026-11-23, a list with commas.
void appendPlain(std::string& out, const Value& value);
std::string plainText(const Value& value);

}  // namespace templates::detail
