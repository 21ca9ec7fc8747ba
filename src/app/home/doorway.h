// What all who sign in to a home through this process share: the machine's clock, the home's key for what
// must not be guessed, and the gate before Argon2.
//
// Sessions, one-time codes, links and throttles go by the machine's clock, even in a demo home whose own
// clock stands. Thread-safe.
#pragma once

#include <mutex>
#include <semaphore>
#include <string>
#include <string_view>

#include "app/home/home.h"
#include "base/bytes.h"
#include "base/clock.h"
#include "base/disk.h"
#include "crypto/secret.h"

namespace app {

class Doorway {
 public:
  // What is given outlives it.
  Doorway(base::Disk& disk, const Home& home, const base::Clock& machineClock)
      : disk_(disk), home_(home), clock_(machineClock) {}

  base::Instant now() const { return clock_.now(); }

  // The hash of a new password, and whether a password is that of a hash. Of an empty hash it never is, and
  // costs as much: who asks learns from the time that it takes neither that a login exists nor that it has a
  // password. Two are computed at once at most, 19 MiB each. Unavailable, worth a retry, for who would wait
  // over ten seconds.
  std::string hashPassword(const crypto::Secret& password);
  bool isPasswordOf(const std::string& hash, const crypto::Secret& password);

  // 32 bytes that follow from the texts and keys/sign-in.key, which is made when it is first needed. Without
  // the key nobody can compute them. `purpose` keeps apart what the key serves for.
  base::Bytes keyed(std::string_view purpose, std::string_view text);

 private:
  static constexpr std::ptrdiff_t kHashesAtOnce = 2;

  const base::Bytes& key();

  base::Disk& disk_;
  const Home& home_;
  const base::Clock& clock_;
  std::counting_semaphore<kHashesAtOnce> gate_{kHashesAtOnce};
  std::mutex mutex_;
  base::Bytes key_;  // empty: not read yet
};

}  // namespace app
