// A sentence for people, kept to be shown later in either language: {"code": …, "with": {gap: sentence}}, or
// a string when it is verbatim.
#pragma once

#include "base/message.h"
#include "json/value.h"

namespace json {

Value fromMessage(const base::Message& message);
// The exact inverse; nothing for any other value.
std::optional<base::Message> messageIn(const Value& value);

}  // namespace json
