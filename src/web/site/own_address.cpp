#include "web/site/own_address.h"

#include <algorithm>

namespace web {

// Browsers read "\" as "/", and drop line ends and tabs (URL Standard, 4.4).
std::string ownAddress(const std::string& text, std::string_view otherwise) {
  const bool isPath = text.starts_with('/') && !text.starts_with("//");
  const bool isPlain = std::none_of(text.begin(), text.end(),
                                    [](unsigned char c) { return c < ' ' || c == '\\' || c == 127; });
  return isPath && isPlain ? text : std::string(otherwise);
}

}  // namespace web
