#include "crypto/keyed_digest.h"

#include <sodium.h>

#include "crypto/detail/sodium.h"

namespace crypto {
namespace {

const unsigned char* unsignedOf(base::ByteView bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

base::Bytes keyedDigest(base::ByteView key, base::ByteView bytes) {
  detail::readySodium();
  crypto_auth_hmacsha256_state state;
  base::Bytes digest(crypto_auth_hmacsha256_BYTES, '\0');
  ::crypto_auth_hmacsha256_init(&state, unsignedOf(key), key.size());
  ::crypto_auth_hmacsha256_update(&state, unsignedOf(bytes), bytes.size());
  ::crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(digest.data()));
  ::sodium_memzero(&state, sizeof state);
  return digest;
}

}  // namespace crypto
