// What a revocation list (RFC 5280, 5) or a responder's answer (RFC 6960) says of a certificate.
#pragma once

#include <optional>
#include <vector>

#include "base/bytes.h"
#include "base/instant.h"
#include "crypto/certificate.h"

namespace crypto {

struct RevocationStatus {
  bool isKnown = false;  // whether the source tells of this certificate at that moment
  std::optional<base::Instant> revokedAt = {};
};

// Of DER of unknown origin. A list counts when the certificate's issuer has signed it and may do so; an
// answer (OCSPResponse or BasicOCSPResponse) when the issuer has, or a responder that the issuer has made
// (4.2.2.2), whose certificate is in it or in `known`. What had run out at the moment `at` tells nothing of
// it, but can still name a revoked certificate; what does not count, and what is something else, is not
// known.
RevocationStatus statusByCrl(const base::Bytes& der, const Certificate& certificate,
                             const Certificate& issuer, base::Instant at);
RevocationStatus statusByOcsp(const base::Bytes& der, const Certificate& certificate,
                              const Certificate& issuer, const std::vector<Certificate>& known,
                              base::Instant at);

// OCSPRequest, for a POST of application/ocsp-request.
base::Bytes ocspQuery(const Certificate& certificate, const Certificate& issuer);

}  // namespace crypto
