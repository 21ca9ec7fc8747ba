// Where a signature goes in a file.
#pragma once

#include <cstddef>

namespace signing {

struct SignaturePlace {
  std::size_t begin = 0;  // of "<", in bytes from the file's first
  std::size_t size = 0;   // with "<" and ">"

  bool operator==(const SignaturePlace&) const = default;
};

}  // namespace signing
