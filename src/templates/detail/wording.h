// How messages speak of what a template or data document says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace templates::detail {

// At most some 60 bytes of it.
std::string excerpt(std::string_view text);
// The excerpt in quotation marks.
std::string quoted(std::string_view text);

// What was probably meant by a name that does not exist, for the end of a message: "; did you mean <p>?" when
// one of `known` is near, else all of them, "; there are <p>, <b>", or "; there is none". `before` and
// `after` stand around each name.
std::string suggestion(std::string_view name, const std::vector<std::string>& known,
                       std::string_view before = "\"", std::string_view after = "\"");

}  // namespace templates::detail
