// PAdES baseline signatures (EN 319 142-1) in the first revision of a PDF.
#pragma once

#include <string>

#include "base/bytes.h"
#include "base/instant.h"
#include "base/message.h"
#include "signing/digest_signer.h"
#include "signing/level.h"
#include "signing/signature_place.h"
#include "signing/time_stamp_authority.h"

namespace signing {

struct Sealed {
  Level level = Level::B;
  base::Message shortfall = {};  // why not higher, when somebody was asked for a time-stamp
};

// Signs everything but the place itself and writes the signature into it: level B-B, or B-T with a time-stamp
// by `authority` (may be null). Without a time-stamp, for whatever reason, and with one that does not fit,
// the signature stands all the same. The place must have been made with room for longestCms of this signer.
// The signer's errors go on; then the file is as it was.
Sealed seal(base::Bytes& pdf, const SignaturePlace& place, const DigestSigner& signer,
            const TimeStampAuthority* authority = nullptr);

// A further signature, as an incremental update: what was signed before stays byte by byte, and the update
// adds nothing that is seen, which every DocMDP permission of 2 or 3 allows (ISO 32000-1, 12.8.2.2).
struct Countersigned {
  base::Bytes pdf;
  Sealed sealed;
};
// `name` is the signer's, in UTF-8. InvalidInput when the file cannot be continued (Revision), or when its
// first signature forbids it; the signer's errors go on.
Countersigned countersign(const base::Bytes& pdf, const DigestSigner& signer, const std::string& name,
                          base::Instant time, const TimeStampAuthority* authority = nullptr);

}  // namespace signing
