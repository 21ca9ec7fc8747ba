#include "app/home/case_lock.h"

#include "base/message.h"
#include "crypto/digest.h"

namespace app {

namespace {

base::Path lockFileOf(const Home& home, std::string_view object) {
  return home.locks() / ("case-" + crypto::digestHex(crypto::DigestAlgorithm::Sha256, object).substr(0, 3));
}

}  // namespace

base::FileLock lockCase(const Home& home, std::string_view object) {
  const base::Message what("home.held-record", {{"object", object}});
  return base::FileLock::acquire(lockFileOf(home, object), base::FileLock::Mode::Exclusive, what,
                                 home.patience());
}

std::optional<base::FileLock> tryLockCase(const Home& home, std::string_view object) {
  return base::FileLock::tryAcquire(lockFileOf(home, object), base::FileLock::Mode::Exclusive);
}

}  // namespace app
