#include "crypto/locked_secret.h"

#include <sodium.h>

#include <algorithm>

#include "base/error.h"

namespace crypto {

// sodium_malloc locks the memory, puts guards around it, and wipes it when it is freed.
LockedSecret::LockedSecret(Secret secret) : text_(nullptr), size_(secret.size()) {
  if (sodium_init() >= 0) text_ = static_cast<char*>(sodium_malloc(size_));
  if (!text_) throw base::Unavailable(base::Message("crypto.no-locked-memory", {}));
  std::copy_n(secret.text(), size_, text_);
  sodium_mprotect_noaccess(text_);
}

LockedSecret::~LockedSecret() {
  sodium_free(text_);
}

Secret LockedSecret::lend() const {
  sodium_mprotect_readonly(text_);
  std::string copy(text_, size_);
  sodium_mprotect_noaccess(text_);
  return Secret(std::move(copy));
}

}  // namespace crypto
