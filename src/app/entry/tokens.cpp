#include "app/entry/tokens.h"

#include "base/random.h"
#include "crypto/digest.h"

namespace app {

std::string makeToken() {
  return base::randomToken(160);
}

std::string digestOfToken(std::string_view token) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, token);
}

}  // namespace app
