// CMS signatures (RFC 5652) for PAdES baseline (EN 319 142-1, 6.3): detached SignedData of one signer with
// content-type, message-digest and signing-certificate-v2 (RFC 5035). Without signing-time, which is in the
// PDF's own dictionary.
#pragma once

#include "base/bytes.h"
#include "signing/digest_signer.h"

namespace signing {

// A signature and the parts of its SignedData.
struct SignedCms {
  const DigestSigner& signer;
  std::vector<base::Bytes> attributes;  // DER of each signed attribute
  base::Bytes signature;

  // DER of the ContentInfo with all of the signer's certificates, and a signature-time-stamp (RFC 3161,
  // appendix A) unless the token is empty.
  base::Bytes der(base::ByteView timeStampToken = {}) const;
};

// `contentDigest` is the digest of the signed content, made with digestOf the signer's key. Calls the signer
// once and passes on its errors.
SignedCms signCms(const DigestSigner& signer, base::ByteView contentDigest);

// The greatest size of this signer's signature with a time-stamp token of this size (0: none), which a file
// must reserve. Measured by encoding a signature of the greatest length.
std::size_t longestCms(const DigestSigner& signer, std::size_t tokenBytes = 0);

}  // namespace signing
