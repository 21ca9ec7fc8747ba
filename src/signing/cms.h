// CMS signatures (RFC 5652) as PAdES baseline asks for them (EN 319 142-1, 6.3): detached SignedData of one
// signer, with content-type, message-digest and signing-certificate-v2 (RFC 5035), and no signing-time, which
// the PDF's own dictionary says.
#pragma once

#include "base/bytes.h"
#include "signing/digest_signer.h"

namespace signing {

// DER of the ContentInfo. `contentDigest` is of what is signed, with digestOf the signer's key. All of the
// signer's certificates travel with it. Calls the signer once; its errors go on.
base::Bytes signCms(const DigestSigner& signer, base::ByteView contentDigest);

// The most bytes that signCms returns for this signer: what a file must keep free. Measured, not guessed: a
// signature of the longest kind in the same place.
std::size_t longestCms(const DigestSigner& signer);

}  // namespace signing
