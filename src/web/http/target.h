// What a request line names: a path and a query (RFC 9112 3.2.1), decoded once and checked after that.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/http/exchange.h"

namespace web {

struct Target {
  std::vector<std::string> path;
  Fields query;
};

// Nothing unless it is in origin form, "/a/b?name=value", of visible ASCII, and each segment of its path is
// what RequestHead::path allows. An empty segment may only be the last.
std::optional<Target> readTarget(std::string_view text);

// Without percent signs; nothing when one of them stands before anything but two hexadecimal digits.
std::optional<std::string> percentDecoded(std::string_view text);

// A name or a value of application/x-www-form-urlencoded, in which "+" is a blank; nothing when it is no
// text that a person could have typed.
std::optional<std::string> decodedField(std::string_view text);

}  // namespace web
