#include "app/home/doorway.h"

#include <chrono>

#include "base/error.h"
#include "base/random.h"
#include "crypto/keyed_digest.h"
#include "crypto/passwords.h"

namespace app {
namespace {

constexpr std::chrono::seconds kLongestWaitForHash{10};
constexpr std::size_t kDoorKeyBytes = 32;

// Within the gate during its lifetime.
template <class Semaphore>
class Inside {
 public:
  explicit Inside(Semaphore& gate) : gate_(gate) {
    if (!gate_.try_acquire_for(kLongestWaitForHash))
      throw base::Unavailable(base::Message("sign-in.busy", {}), base::Retry::Worthwhile);
  }
  ~Inside() { gate_.release(); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  Semaphore& gate_;
};

}  // namespace

std::string Doorway::hashPassword(const crypto::Secret& password) {
  const Inside inside(gate_);
  return crypto::hashPassword(password);
}

bool Doorway::isPasswordOf(const std::string& hash, const crypto::Secret& password) {
  const Inside inside(gate_);
  if (!hash.empty()) return crypto::isPasswordOf(hash, password);
  crypto::hashPassword(password);
  return false;
}

base::Bytes Doorway::keyed(std::string_view purpose, std::string_view text) {
  base::Bytes bytes(purpose);
  bytes += '\0';
  bytes += text;
  return crypto::keyedDigest(key(), bytes);
}

// Of several processes that make it at once, one succeeds: the file appears whole, under a name that was
// free.
const base::Bytes& Doorway::key() {
  const std::lock_guard guard(mutex_);
  if (!key_.empty()) return key_;
  const base::Path path = home_.signInKey();
  if (!base::exists(disk_, path)) {
    const base::Path fresh = path.string() + "." + base::randomToken(40);
    base::writeNewFile(disk_, fresh, base::randomBytes(kDoorKeyBytes));
    disk_.syncFile(fresh);
    try {
      disk_.renameNew(fresh, path);
      disk_.syncDirectory(path.parent_path());
    } catch (const base::Conflict&) {
      disk_.removeFile(fresh);
    }
  }
  return key_ = base::readFile(disk_, path);
}

}  // namespace app
