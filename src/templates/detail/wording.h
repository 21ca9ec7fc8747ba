// Quotations and suggestions for messages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace templates::detail {

// About 60 bytes at most.
std::string excerpt(std::string_view text);
// The excerpt in quotation marks.
std::string quoted(std::string_view text);

// The end of a message about an unknown name: "; did you mean <p>?" when a name of `known` is near, otherwise
// all of them, "; there are <p>, <b>", or "; there is none". `before` and `after` enclose each name.
std::string suggestion(std::string_view name, const std::vector<std::string>& known,
                       std::string_view before = "\"", std::string_view after = "\"");

}  // namespace templates::detail
