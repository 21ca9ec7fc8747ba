#include "crypto/passwords.h"

#include <sodium.h>

#include <array>

#include "base/error.h"
#include "crypto/detail/sodium.h"

namespace crypto {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemory = 19UL * 1024 * 1024;  // bytes

}  // namespace

std::string hashPassword(const Secret& password) {
  detail::readySodium();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (::crypto_pwhash_str_alg(hash.data(), password.text(), password.size(), kPasses, kMemory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw base::Unavailable(base::Message("sign-in.no-memory", {}), base::Retry::Worthwhile);
  return hash.data();
}

bool isPasswordOf(const std::string& hash, const Secret& password) {
  detail::readySodium();
  return ::crypto_pwhash_str_verify(hash.c_str(), password.text(), password.size()) == 0;
}

bool needsRehash(const std::string& hash) {
  detail::readySodium();
  return ::crypto_pwhash_str_needs_rehash(hash.c_str(), kPasses, kMemory) != 0;
}

}  // namespace crypto
