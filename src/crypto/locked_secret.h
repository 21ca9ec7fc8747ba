// A passphrase that is kept for a while: in memory of its own that is never swapped out or written to a core
// file, that cannot be read but while it is lent, and that is wiped at the end.
#pragma once

#include "crypto/secret.h"

namespace crypto {

class LockedSecret {
 public:
  // Wipes `secret`. Unavailable when there is no such memory (RLIMIT_MEMLOCK).
  explicit LockedSecret(Secret secret);
  ~LockedSecret();
  LockedSecret(const LockedSecret&) = delete;
  LockedSecret& operator=(const LockedSecret&) = delete;

  // A copy for one use. Not safe from several threads at once.
  Secret lend() const;

 private:
  char* text_;
  std::size_t size_;
};

}  // namespace crypto
