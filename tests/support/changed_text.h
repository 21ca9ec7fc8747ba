// A text with one place changed.
#pragma once

#include <string>

#include "support/boost_test.h"

namespace support {

// `to` in the place of the first `from`; the test fails when there is none.
inline std::string changed(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  BOOST_REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

}  // namespace support
