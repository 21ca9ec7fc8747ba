// PAdES baseline signatures (EN 319 142-1) in the first revision of a PDF.
#pragma once

#include "base/bytes.h"
#include "signing/digest_signer.h"
#include "signing/signature_place.h"

namespace signing {

// Signs everything but the place itself and writes the signature into it (level B-B). The place must have
// been made with room for longestCms of this signer. The signer's errors go on; then the file is as it was.
void seal(base::Bytes& pdf, const SignaturePlace& place, const DigestSigner& signer);

}  // namespace signing
