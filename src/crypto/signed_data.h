// CMS SignedData (RFC 5652) of unknown origin: what it states, and what of that is proven.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/instant.h"
#include "base/message.h"
#include "crypto/certificate.h"
#include "crypto/digest.h"

struct CMS_ContentInfo_st;

namespace crypto {

// Has exactly one signer, as PAdES (EN 319 142-1, 6.3) and time-stamps (RFC 3161, 2.4.2) require. Immutable
// and thread-safe. The getters do not throw.
class SignedData {
 public:
  // Zeros behind it are taken for room that was left. InvalidInput, with `name` for its place, when the bytes
  // are something else or have another number of signers.
  static SignedData fromDer(base::ByteView der, const base::Message& name);

  // Dotted: "1.2.840.113549.1.7.1" for data, "1.2.840.113549.1.9.16.1.4" for a time-stamp's TSTInfo.
  const std::string& contentType() const { return contentType_; }
  // The enclosed content; nothing in a detached signature.
  const std::optional<base::Bytes>& content() const { return content_; }
  const std::vector<Certificate>& certificates() const { return certificates_; }
  // DER of each enclosed CRL.
  const std::vector<base::Bytes>& crls() const { return crls_; }

  // The enclosed certificate that the signer's issuer and serial number, or key identifier, name. Nothing
  // when it is not enclosed.
  const std::optional<Certificate>& signer() const { return signer_; }
  // Of the content. Nothing unless it is trusted today (SHA-2 of at least 256 bits).
  std::optional<DigestAlgorithm> digestAlgorithm() const { return digestAlgorithm_; }
  // The message-digest attribute; empty when there is none.
  const base::Bytes& messageDigest() const { return messageDigest_; }
  // Whether the signature over the signed attributes was made with the signer's key.
  bool signatureHolds() const { return signatureHolds_; }
  // Whether signing-certificate or signing-certificate-v2 (RFC 5035) is there and names the signer.
  bool namesItsCertificate() const { return namesItsCertificate_; }
  const std::optional<base::Instant>& signingTime() const { return signingTime_; }
  const base::Bytes& signatureValue() const { return signatureValue_; }
  // DER of each signature-time-stamp (RFC 3161, appendix A).
  const std::vector<base::Bytes>& timeStamps() const { return timeStamps_; }

 private:
  SignedData() = default;

  std::string contentType_;
  std::optional<base::Bytes> content_;
  std::vector<Certificate> certificates_;
  std::vector<base::Bytes> crls_;
  std::optional<Certificate> signer_;
  std::optional<DigestAlgorithm> digestAlgorithm_;
  base::Bytes messageDigest_;
  bool signatureHolds_ = false;
  bool namesItsCertificate_ = false;
  std::optional<base::Instant> signingTime_;
  base::Bytes signatureValue_;
  std::vector<base::Bytes> timeStamps_;
};

}  // namespace crypto
