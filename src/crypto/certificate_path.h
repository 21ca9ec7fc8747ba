// Whether a certificate can be trusted: it needs a path to a given anchor (RFC 5280, 6), and CRLs and OCSP
// answers must not revoke it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/instant.h"
#include "crypto/certificate.h"

namespace crypto {

enum class Purpose { Signing, TimeStamping };

struct PathQuestion {
  Certificate certificate;
  std::vector<Certificate> others = {};   // possible intermediates; need not be trusted
  std::vector<Certificate> anchors = {};  // trusted
  std::vector<base::Bytes> crls = {};     // DER, of unknown origin; unusable ones are ignored
  std::vector<base::Bytes> ocsps = {};    // DER of OCSPResponse or BasicOCSPResponse; likewise
  base::Instant at = {};                  // all must be valid at this moment
  Purpose purpose = Purpose::Signing;
};

enum class Trust {
  Trusted,
  NoPath,        // no path to an anchor
  NotValidAt,    // a certificate of the path was not valid yet or no longer
  WrongPurpose,  // its extensions forbid this purpose
  Revoked,       // before the moment asked about
};

struct PathAnswer {
  Trust trust = Trust::NoPath;
  std::string about = {};              // subject of the deciding certificate, unless Trusted
  std::vector<Certificate> path = {};  // from the certificate to the anchor; empty without one
  // Whether the status of every certificate below the anchor is known, from lists and answers that were
  // current at that moment.
  bool isRevocationKnown = false;
  std::optional<base::Instant> revokedAt = {};
};

// The same question gets the same answer; nothing is fetched. Throws only when memory runs out.
PathAnswer judge(const PathQuestion& question);

}  // namespace crypto
