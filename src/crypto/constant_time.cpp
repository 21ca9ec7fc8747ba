#include "crypto/constant_time.h"

#include <sodium.h>

#include "crypto/detail/sodium.h"

namespace crypto {

bool isSame(base::ByteView one, base::ByteView other) {
  detail::readySodium();
  return one.size() == other.size() && ::sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace crypto
