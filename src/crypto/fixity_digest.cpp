#include "crypto/fixity_digest.h"

#include <algorithm>
#include <array>

namespace crypto {
namespace {

struct Fixity {
  DigestAlgorithm algorithm;
  std::size_t digits;
};
constexpr std::array<Fixity, 6> kFixities = {{{DigestAlgorithm::Md5, 32},
                                              {DigestAlgorithm::Sha1, 40},
                                              {DigestAlgorithm::Sha224, 56},
                                              {DigestAlgorithm::Sha256, 64},
                                              {DigestAlgorithm::Sha384, 96},
                                              {DigestAlgorithm::Sha512, 128}}};

const Fixity* find(std::string_view name) {
  const auto found = std::find_if(kFixities.begin(), kFixities.end(),
                                  [&](const Fixity& one) { return nameOf(one.algorithm) == name; });
  return found == kFixities.end() ? nullptr : &*found;
}

}  // namespace

std::optional<DigestAlgorithm> fixityAlgorithm(std::string_view name) {
  const Fixity* known = find(name);
  if (known == nullptr || !isAvailable(known->algorithm)) return std::nullopt;
  return known->algorithm;
}

std::optional<std::size_t> fixityDigits(std::string_view name) {
  const Fixity* known = find(name);
  return known == nullptr ? std::nullopt : std::optional(known->digits);
}

}  // namespace crypto
