// CMS signatures (RFC 5652) as PAdES baseline asks for them (EN 319 142-1, 6.3): detached SignedData of one
// signer, with content-type, message-digest and signing-certificate-v2 (RFC 5035), and no signing-time, which
// the PDF's own dictionary says.
#pragma once

#include "base/bytes.h"
#include "signing/digest_signer.h"

namespace signing {

// A signature and what goes around it.
struct SignedCms {
  const DigestSigner& signer;
  std::vector<base::Bytes> attributes;  // DER of each signed attribute
  base::Bytes signature;

  // DER of the ContentInfo, with a signature-time-stamp (RFC 3161, appendix A) when there is one. All of the
  // signer's certificates travel with it.
  base::Bytes der(base::ByteView timeStampToken = {}) const;
};

// `contentDigest` is of what is signed, with digestOf the signer's key. Calls the signer once; its errors go
// on.
SignedCms signCms(const DigestSigner& signer, base::ByteView contentDigest);

// The most bytes that a signature of this signer takes with a time-stamp token of this size (0: none): what a
// file must keep free. Measured, not guessed: a signature of the longest kind in the same place.
std::size_t longestCms(const DigestSigner& signer, std::size_t tokenBytes = 0);

}  // namespace signing
