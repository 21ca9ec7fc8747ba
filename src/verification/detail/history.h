// A file's revisions, their signatures, and the changes of each revision.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/instant.h"
#include "crypto/certificate.h"
#include "verification/detail/document.h"
#include "verification/detail/permissions.h"
#include "verification/detail/signature_value.h"
#include "verification/verify.h"

namespace verification::detail {

struct FoundSignature {
  std::string field;
  SignatureValue value;
  std::size_t revision = 0;                       // in which it first occurs, from 1
  std::optional<base::Instant> claimedTime = {};  // M
  Permissions permissions;
};

// A file's own data for verifying certificates (DSS: ISO 32000-2, 12.8.4.3).
struct Evidence {
  std::vector<crypto::Certificate> certificates = {};
  std::vector<base::Bytes> crls = {};
  std::vector<base::Bytes> ocsps = {};
};

struct RevisionFacts {
  std::size_t marker = 0;                 // its least end: after its "%%EOF"
  std::size_t end = 0;                    // its greatest end: after an optional line end
  std::vector<Finding> findings = {};     // compared with the revision before
  std::optional<Evidence> evidence = {};  // as of this revision
};

struct History {
  std::vector<RevisionFacts> revisions;
  std::vector<FoundSignature> signatures;
  std::vector<std::string> defects;    // codes of reasons; any of them makes every signature of the file bad
  std::unique_ptr<Document> newest{};  // the last readable revision, if any
};

// Throws TooMuch when a bound is exceeded.
History readHistory(base::ByteView file, const Bounds& bounds);

}  // namespace verification::detail
