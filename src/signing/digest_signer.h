// A key that signs digests, wherever it lies: in a file, a token, a module in a rack.
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

  // The key's own certificate first, then those that lead towards its root, as far as they are known.
  virtual const std::vector<crypto::Certificate>& certificates() const = 0;

  // Signs a digest made with `digestOf` the key: RSASSA-PKCS1-v1_5 (RFC 8017, 8.2) or ECDSA as the DER of
  // Ecdsa-Sig-Value (RFC 3279, 2.2.3). Unavailable when the key cannot be reached, worth a retry or not as
  // the error says.
  virtual base::Bytes sign(base::ByteView digest) const = 0;
};

// SHA-256 for RSA and P-256, SHA-384 for P-384 (ETSI TS 119 312).
crypto::DigestAlgorithm digestOf(crypto::KeyKind key);

// The most bytes that a signature of this certificate's key takes.
std::size_t longestSignature(const crypto::Certificate& certificate);

// InvalidInput, with what would be right, unless letters may be signed with this certificate: RSA of 2048 to
// 4096 bits or ECDSA on P-256 or P-384, and a keyUsage that lets it sign. `name` is where it comes from.
void demandSigningCertificate(const crypto::Certificate& certificate, const std::string& name);

// The certificate, then the issuer of each as far as `others` has it.
std::vector<crypto::Certificate> chainOf(const crypto::Certificate& own,
                                         std::vector<crypto::Certificate> others);

}  // namespace signing
