// Whether a certificate can be trusted: a path to a given anchor (RFC 5280, 6), and what CRLs and OCSP
// answers say of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/instant.h"
#include "crypto/certificate.h"

namespace crypto {

// For what a certificate is to be good.
enum class Purpose { Signing, TimeStamping };

struct PathQuestion {
  Certificate certificate;
  std::vector<Certificate> others = {};   // that may stand between; need not be trusted
  std::vector<Certificate> anchors = {};  // trusted
  std::vector<base::Bytes> crls = {};     // DER, of unknown origin; those that do not fit are passed over
  std::vector<base::Bytes> ocsps = {};    // DER of OCSPResponse or BasicOCSPResponse; the same
  base::Instant at = {};                  // the moment at which all must have been valid
  Purpose purpose = Purpose::Signing;
};

enum class Trust {
  Trusted,
  NoPath,        // to no anchor
  NotValidAt,    // a certificate of the path had not begun, or had ended
  WrongPurpose,  // must not be used so
  Revoked,       // before that moment
};

struct PathAnswer {
  Trust trust = Trust::NoPath;
  std::string about = {};              // the subject of the certificate that decided, when it is not Trusted
  std::vector<Certificate> path = {};  // from the certificate to the anchor, when there is one
  // Of every certificate of the path but the anchor, by lists and answers that had not run out at that
  // moment.
  bool isRevocationKnown = false;
  std::optional<base::Instant> revokedAt = {};
};

// The same question gets the same answer; nothing is fetched. Throws nothing but for want of memory.
PathAnswer judge(const PathQuestion& question);

}  // namespace crypto
