#include "app/home/case_lock.h"

#include "crypto/digest.h"

namespace app {

base::FileLock lockCase(const Home& home, std::string_view object) {
  const std::string stripe = crypto::digestHex(crypto::DigestAlgorithm::Sha256, object).substr(0, 3);
  return base::FileLock::acquire(home.locks() / ("case-" + stripe), base::FileLock::Mode::Exclusive,
                                 "the record " + std::string(object), home.patience());
}

}  // namespace app
