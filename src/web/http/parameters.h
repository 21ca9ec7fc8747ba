// Header values of the shape: form-data; name="berkas"; filename="data.csv".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/http/exchange.h"

namespace web {

struct ValueWithParameters {
  std::string value;  // in lower case
  Fields parameters;  // names in lower case, each once
};

// RFC 9110 5.6.6. In quotation marks a backslash escapes only a quotation mark or another one, since browsers
// send paths of Windows as they are. Nothing when it is malformed or a parameter stands twice.
std::optional<ValueWithParameters> readParameters(std::string_view text);

}  // namespace web
