// libsodium, made ready before its first use.
#pragma once

namespace crypto::detail {

// Thread-safe, and free after the first call. Internal when the library has no source of randomness.
void readySodium();

}  // namespace crypto::detail
