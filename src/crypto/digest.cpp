#include "crypto/digest.h"

#include <openssl/evp.h>

#include <array>

#include "base/error.h"

namespace crypto {
namespace {

// Fetched once per process: EVP_sha512() would look up the implementation at every use (OpenSSL 3,
// crypto(7)).
const EVP_MD* implementationOf(DigestAlgorithm algorithm) {
  static const std::array<const EVP_MD*, 8> kFetched = {
      EVP_MD_fetch(nullptr, "SHA256", nullptr),      EVP_MD_fetch(nullptr, "SHA384", nullptr),
      EVP_MD_fetch(nullptr, "SHA512", nullptr),      EVP_MD_fetch(nullptr, "MD5", nullptr),
      EVP_MD_fetch(nullptr, "SHA1", nullptr),        EVP_MD_fetch(nullptr, "SHA512-256", nullptr),
      EVP_MD_fetch(nullptr, "BLAKE2B-512", nullptr), EVP_MD_fetch(nullptr, "SHA224", nullptr)};
  return kFetched[static_cast<std::size_t>(algorithm)];
}

}  // namespace

const char* nameOf(DigestAlgorithm algorithm) {
  constexpr std::array<const char*, 8> kNames = {"sha256", "sha384",     "sha512",      "md5",
                                                 "sha1",   "sha512/256", "blake2b-512", "sha224"};
  return kNames[static_cast<std::size_t>(algorithm)];
}

bool isAvailable(DigestAlgorithm algorithm) {
  return implementationOf(algorithm) != nullptr;
}

struct Hasher::State {
  explicit State(DigestAlgorithm algorithm)
      : implementation(implementationOf(algorithm)), context(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    start();
  }
  void start() {
    base::require(EVP_DigestInit_ex2(context.get(), implementation, nullptr) == 1,
                  "OpenSSL cannot start a digest");
  }

  const EVP_MD* implementation;
  std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context;
};

Hasher::Hasher(DigestAlgorithm algorithm) : state_(std::make_unique<State>(algorithm)) {}
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;
Hasher::~Hasher() = default;

void Hasher::update(base::ByteView piece) {
  base::require(EVP_DigestUpdate(state_->context.get(), piece.data(), piece.size()) == 1,
                "OpenSSL cannot continue a digest");
}

base::Bytes Hasher::finish() {
  unsigned char raw[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  base::require(EVP_DigestFinal_ex(state_->context.get(), raw, &size) == 1, "OpenSSL cannot finish a digest");
  state_->start();
  return {reinterpret_cast<const char*>(raw), size};
}

std::string Hasher::finishHex() {
  return base::hex(finish());
}

base::Bytes digest(DigestAlgorithm algorithm, base::ByteView bytes) {
  Hasher hasher(algorithm);
  hasher.update(bytes);
  return hasher.finish();
}

std::string digestHex(DigestAlgorithm algorithm, base::ByteView bytes) {
  return base::hex(digest(algorithm, bytes));
}

}  // namespace crypto
