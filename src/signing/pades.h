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

// Signs everything except the place itself and writes the signature there: level B-B, or B-T with a
// time-stamp by `authority` (may be null). When the time-stamp fails or does not fit, the signature is made
// without it. The place must have room for longestCms of this signer. The signer's errors are passed on and
// leave the file unchanged.
Sealed seal(base::Bytes& pdf, const SignaturePlace& place, const DigestSigner& signer,
            const TimeStampAuthority* authority = nullptr);

// A further signature as an incremental update. The bytes signed before stay as they are, and the update adds
// nothing visible, which DocMDP permissions 2 and 3 allow (ISO 32000-1, 12.8.2.2).
struct Countersigned {
  base::Bytes pdf;
  Sealed sealed;
};
// `name` is the signer's, in UTF-8. InvalidInput when the file cannot be continued (Revision) or its first
// signature forbids it. The signer's errors are passed on.
Countersigned countersign(const base::Bytes& pdf, const DigestSigner& signer, const std::string& name,
                          base::Instant time, const TimeStampAuthority* authority = nullptr);

}  // namespace signing
