#include "crypto/fixity_digest.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "base/error.h"

namespace crypto {
namespace {

struct Algorithm {
  std::string_view name;
  const char* openssl;
  std::size_t digits;
};
constexpr std::array<Algorithm, 6> kAlgorithms = {{{"md5", "MD5", 32},
                                                   {"sha1", "SHA1", 40},
                                                   {"sha224", "SHA224", 56},
                                                   {"sha256", "SHA256", 64},
                                                   {"sha384", "SHA384", 96},
                                                   {"sha512", "SHA512", 128}}};

const Algorithm* find(std::string_view name) {
  const auto found = std::find_if(kAlgorithms.begin(), kAlgorithms.end(),
                                  [&](const Algorithm& algorithm) { return algorithm.name == name; });
  return found == kAlgorithms.end() ? nullptr : &*found;
}

}  // namespace

struct FixityHasher::State {
  std::unique_ptr<EVP_MD, void (*)(EVP_MD*)> implementation;
  std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context;
};

FixityHasher::FixityHasher(std::unique_ptr<State> state) : state_(std::move(state)) {}
FixityHasher::FixityHasher(FixityHasher&&) noexcept = default;
FixityHasher& FixityHasher::operator=(FixityHasher&&) noexcept = default;
FixityHasher::~FixityHasher() = default;

std::optional<FixityHasher> FixityHasher::named(std::string_view algorithm) {
  const Algorithm* known = find(algorithm);
  if (known == nullptr) return std::nullopt;
  auto state = std::make_unique<State>(State{{EVP_MD_fetch(nullptr, known->openssl, nullptr), EVP_MD_free},
                                             {EVP_MD_CTX_new(), EVP_MD_CTX_free}});
  // An OpenSSL in FIPS mode has no MD5.
  if (state->implementation == nullptr) return std::nullopt;
  base::require(EVP_DigestInit_ex2(state->context.get(), state->implementation.get(), nullptr) == 1,
                "OpenSSL cannot start a digest");
  return FixityHasher(std::move(state));
}

void FixityHasher::update(base::ByteView piece) {
  base::require(EVP_DigestUpdate(state_->context.get(), piece.data(), piece.size()) == 1,
                "OpenSSL cannot continue a digest");
}

std::string FixityHasher::finishHex() {
  unsigned char raw[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  base::require(EVP_DigestFinal_ex(state_->context.get(), raw, &size) == 1, "OpenSSL cannot finish a digest");
  return base::hex({reinterpret_cast<const char*>(raw), size});
}

std::optional<std::size_t> fixityDigits(std::string_view algorithm) {
  const Algorithm* known = find(algorithm);
  return known == nullptr ? std::nullopt : std::optional(known->digits);
}

}  // namespace crypto
