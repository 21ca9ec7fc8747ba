// A file's revisions, the signatures found in them, and what each revision did.
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
  std::size_t revision = 0;                       // where it first stands, from 1
  std::optional<base::Instant> claimedTime = {};  // M
  Permissions permissions;
};

// What a file brings for judging certificates (DSS: ISO 32000-2, 12.8.4.3).
struct Evidence {
  std::vector<crypto::Certificate> certificates = {};
  std::vector<base::Bytes> crls = {};
  std::vector<base::Bytes> ocsps = {};
};

struct RevisionFacts {
  std::size_t marker = 0;                 // where it ends: anywhere from behind its "%%EOF"
  std::size_t end = 0;                    // to behind the line end that may follow
  std::vector<Finding> findings = {};     // against the one before
  std::optional<Evidence> evidence = {};  // as it stands then
};

struct History {
  std::vector<RevisionFacts> revisions;
  std::vector<FoundSignature> signatures;
  std::vector<std::string> defects;    // codes of reasons; with any of them no signature of the file is good
  std::unique_ptr<Document> newest{};  // the last revision that could be read; none when no one could
};

// Throws TooMuch past the bounds.
History readHistory(base::ByteView file, const Bounds& bounds);

}  // namespace verification::detail
