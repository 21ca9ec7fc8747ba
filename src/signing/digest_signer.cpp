#include "signing/digest_signer.h"

#include <algorithm>

#include "base/error.h"

namespace signing {

using crypto::KeyKind;

crypto::DigestAlgorithm digestOf(KeyKind key) {
  return key == KeyKind::EcP384 ? crypto::DigestAlgorithm::Sha384 : crypto::DigestAlgorithm::Sha256;
}

std::size_t longestSignature(const crypto::Certificate& certificate) {
  const auto bytes = (static_cast<std::size_t>(certificate.keyBits()) + 7) / 8;
  if (certificate.keyKind() == KeyKind::Rsa) return bytes;
  // A sequence of two integers, each one byte longer when its first bit is set.
  constexpr std::size_t kHead = 2;
  return kHead + 2 * (kHead + bytes + 1);
}

void demandSigningCertificate(const crypto::Certificate& certificate, const std::string& name) {
  const KeyKind kind = certificate.keyKind();
  const int bits = certificate.keyBits();
  if (kind == KeyKind::Other || (kind == KeyKind::Rsa && (bits < 2048 || bits > 4096))) {
    throw base::InvalidInput(base::Message(
        "signing.key-unsuitable", {{"name", name}, {"subject", certificate.subject()}, {"bits", bits}}));
  }
  if (!certificate.maySign()) {
    throw base::InvalidInput(base::Message("signing.certificate-unsuitable",
                                           {{"name", name}, {"subject", certificate.subject()}}));
  }
}

std::vector<crypto::Certificate> chainOf(const crypto::Certificate& own,
                                         std::vector<crypto::Certificate> others) {
  std::vector<crypto::Certificate> chain = {own};
  while (true) {
    const auto issuer = std::find_if(others.begin(), others.end(), [&](const crypto::Certificate& other) {
      return !(other == chain.back()) && chain.back().isIssuedBy(other);
    });
    if (issuer == others.end()) return chain;
    chain.push_back(*issuer);
    others.erase(issuer);
  }
}

}  // namespace signing
