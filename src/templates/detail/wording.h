// Quotations and suggestions for messages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace templates::detail {

// About 60 bytes at most.
std::string excerpt(std::string_view text);
// The excerpt in quotation marks.
std::string quoted(std::string_view text);

// `problem`, a name that does not exist, with what was probably meant: "…; did you mean <p>?" when one of
// `known` is near, else all of them, "…; there are <p>, <b>", or "…; there is none". `before` and `after`
// stand around each name.
base::Message suggesting(const base::Message& problem, std::string_view name,
                         const std::vector<std::string>& known, std::string_view before = "\"",
                         std::string_view after = "\"");

}  // namespace templates::detail
