// Checks the signatures of any PDF (ISO 32000-2, 12.8; EN 319 102-1), as a witness that shares no code with
// whoever signed it.
//
// The order is that of EN 319 102-1: format and integrity first, then what the signature covers and what
// later revisions did, then the signer's certificate at the time that counts, then time-stamps and level.
// Later revisions are judged by a list of what is harmless (docs/formats/verification.md); everything else is
// suspicious.
//
// Nothing is fetched and no clock is read. The same arguments give the same report. Safe from any thread.
#pragma once

#include <vector>

#include "base/bytes.h"
#include "base/instant.h"
#include "crypto/certificate.h"
#include "verification/report.h"

namespace verification {

struct Trust {
  std::vector<crypto::Certificate> anchors = {};
  std::vector<base::Bytes> crls = {};   // DER, beside those that the file brings
  std::vector<base::Bytes> ocsps = {};  // DER, the same
  base::Instant at = {};                // now: what counts when no trusted time-stamp says more
};

// What a hostile file may cost. Past them the verdict is Invalid with the reason `too-large`. Streams that
// the reading library inflates by itself (object and cross-reference streams) are bounded by the process that
// calls.
struct Bounds {
  std::size_t bytes = 256UL << 20;  // of the file
  std::size_t revisions = 64;
  std::size_t signatures = 64;
  std::size_t objects = 500'000;      // in one revision
  std::size_t steps = 5'000'000;      // values looked at, in all
  std::size_t inflated = 16UL << 20;  // bytes of one stream
};

// Whether "%PDF-" is among the first 1024 bytes.
bool looksLikePdf(base::ByteView file);

// Always a verdict, whatever the bytes are. Throws nothing but for want of memory.
Report verify(base::ByteView pdf, const Trust& trust, const Bounds& bounds = {});

}  // namespace verification
