// Verifies the signatures of any PDF (ISO 32000-2, 12.8; EN 319 102-1), independently of `signing`, with
// which it shares no code.
//
// The order is that of EN 319 102-1: format and integrity; coverage and later revisions; the signer's
// certificate at the deciding time; time-stamps and level. Changes by later revisions are suspicious unless
// they are on a list of harmless ones (docs/formats/verification.md).
//
// Fetches nothing and reads no clock. The same arguments give the same report. Thread-safe.
#pragma once

#include <vector>

#include "base/bytes.h"
#include "base/instant.h"
#include "crypto/certificate.h"
#include "verification/report.h"

namespace verification {

struct Trust {
  std::vector<crypto::Certificate> anchors = {};
  std::vector<base::Bytes> crls = {};   // DER, in addition to the file's own
  std::vector<base::Bytes> ocsps = {};  // DER, likewise
  base::Instant at = {};                // now; decides without a trusted time-stamp
};

// Bounds for hostile files. Beyond them the verdict is Invalid with the reason `too-large`. Streams that the
// reading library inflates by itself (object and cross-reference streams) are bounded by the calling process.
struct Bounds {
  std::size_t bytes = 256UL << 20;  // of the file
  std::size_t revisions = 64;
  std::size_t signatures = 64;
  std::size_t objects = 500'000;      // in one revision
  std::size_t steps = 5'000'000;      // values examined, in total
  std::size_t inflated = 16UL << 20;  // bytes of one stream
};

// Whether "%PDF-" is among the first 1024 bytes.
bool looksLikePdf(base::ByteView file);

// Returns a verdict for any bytes. Throws only when memory runs out.
Report verify(base::ByteView pdf, const Trust& trust, const Bounds& bounds = {});

}  // namespace verification
