// A key that signs digests, in a file, a token or a hardware module.
#pragma once

#include <vector>

#include "base/bytes.h"
#include "crypto/certificate.h"
#include "crypto/digest.h"

namespace signing {

// Implementations are safe to use from several threads.
class DigestSigner {
 public:
  virtual ~DigestSigner() = default;

  // The key's own certificate, then the known ones on the path to its root.
  virtual const std::vector<crypto::Certificate>& certificates() const = 0;

  // Signs a digest made with `digestOf` the key: RSASSA-PKCS1-v1_5 (RFC 8017, 8.2), or ECDSA as the DER of
  // Ecdsa-Sig-Value (RFC 3279, 2.2.3). Unavailable when the key cannot be reached; its retry() tells whether
  // to try again.
  virtual base::Bytes sign(base::ByteView digest) const = 0;
};

// SHA-256 for RSA and P-256, SHA-384 for P-384 (ETSI TS 119 312).
crypto::DigestAlgorithm digestOf(crypto::KeyKind key);

// The greatest size of a signature by this certificate's key, in bytes.
std::size_t longestSignature(const crypto::Certificate& certificate);

// InvalidInput, saying what would be right, unless letters may be signed with this certificate: RSA of 2048
// to 4096 bits or ECDSA on P-256 or P-384, and a keyUsage that allows signing. `name` tells where it comes
// from.
void demandSigningCertificate(const crypto::Certificate& certificate, const std::string& name);

// The certificate, its issuer, the issuer's issuer and so on, as far as `others` has them.
std::vector<crypto::Certificate> chainOf(const crypto::Certificate& own,
                                         std::vector<crypto::Certificate> others);

}  // namespace signing
