#include "crypto/detail/sodium.h"

#include <sodium.h>

#include "base/error.h"

namespace crypto::detail {

void readySodium() {
  static const bool isReady = ::sodium_init() >= 0;
  base::require(isReady, "libsodium cannot be used");
}

}  // namespace crypto::detail
