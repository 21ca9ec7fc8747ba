// The place of a signature in a file.
#pragma once

#include <cstddef>

namespace signing {

struct SignaturePlace {
  std::size_t begin = 0;  // offset of "<" in the file
  std::size_t size = 0;   // with "<" and ">"

  bool operator==(const SignaturePlace&) const = default;
};

}  // namespace signing
