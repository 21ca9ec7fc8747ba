// What a revocation list (RFC 5280, 5) or a responder's answer (RFC 6960) says of a certificate.
#pragma once

#include <optional>
#include <vector>

#include "base/bytes.h"
#include "base/instant.h"
#include "crypto/certificate.h"

namespace crypto {

struct RevocationStatus {
  bool isKnown = false;  // the source covers this certificate at that moment
  std::optional<base::Instant> revokedAt = {};
};

// `der` is of unknown origin. A list counts when the certificate's issuer signed it and may sign lists. An
// answer (OCSPResponse or BasicOCSPResponse) counts when it is signed by the issuer or by a responder that
// the issuer authorised (4.2.2.2), whose certificate is in the answer or in `known`. A source that was no
// longer current at `at` can still report a revocation. In all other cases the status is not known.
RevocationStatus statusByCrl(const base::Bytes& der, const Certificate& certificate,
                             const Certificate& issuer, base::Instant at);
RevocationStatus statusByOcsp(const base::Bytes& der, const Certificate& certificate,
                              const Certificate& issuer, const std::vector<Certificate>& known,
                              base::Instant at);

// OCSPRequest, for a POST of application/ocsp-request.
base::Bytes ocspQuery(const Certificate& certificate, const Certificate& issuer);

}  // namespace crypto
