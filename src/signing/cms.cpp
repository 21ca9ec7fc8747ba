#include "signing/cms.h"

#include "base/error.h"
#include "signing/detail/der.h"

namespace signing {
namespace {

namespace der = detail::der;
using crypto::Certificate;
using crypto::DigestAlgorithm;
using crypto::KeyKind;

// RFC 5652, 5.1, 11.1 and 11.2.
constexpr const char* kData = "1.2.840.113549.1.7.1";
constexpr const char* kSignedData = "1.2.840.113549.1.7.2";
constexpr const char* kContentType = "1.2.840.113549.1.9.3";
constexpr const char* kMessageDigest = "1.2.840.113549.1.9.4";
// RFC 3161, appendix A.
constexpr const char* kTimeStampToken = "1.2.840.113549.1.9.16.2.14";
// RFC 5035, 3.
constexpr const char* kSigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

// RFC 5754, 2: without parameters.
base::Bytes digestAlgorithm(KeyKind key) {
  const bool isLong = digestOf(key) == DigestAlgorithm::Sha384;
  return der::sequence({der::oid(isLong ? "2.16.840.1.101.3.4.2.2" : "2.16.840.1.101.3.4.2.1")});
}

// RFC 5754, 3.
base::Bytes signatureAlgorithm(KeyKind key) {
  if (key == KeyKind::Rsa) return der::sequence({der::oid("1.2.840.113549.1.1.1"), der::null()});
  return der::sequence({der::oid(key == KeyKind::EcP384 ? "1.2.840.10045.4.3.3" : "1.2.840.10045.4.3.2")});
}

base::Bytes attribute(const char* type, base::Bytes value) {
  return der::sequence({der::oid(type), der::setOf({std::move(value)})});
}

// ESSCertIDv2 with its default algorithm, SHA-256.
base::Bytes signingCertificate(const Certificate& certificate) {
  const base::Bytes name =
      der::value(der::Tag::Context4, certificate.issuerDer());  // GeneralName, directoryName
  const base::Bytes id =
      der::sequence({der::octets(crypto::digest(DigestAlgorithm::Sha256, certificate.der())),
                     der::sequence({der::sequence({name}), certificate.serialDer()})});
  return der::sequence({der::sequence({id})});
}

std::vector<base::Bytes> signedAttributes(const Certificate& certificate, base::ByteView contentDigest) {
  return {attribute(kContentType, der::oid(kData)), attribute(kMessageDigest, der::octets(contentDigest)),
          attribute(kSigningCertificateV2, signingCertificate(certificate))};
}

base::Bytes signerInfo(const SignedCms& cms, base::ByteView timeStampToken) {
  const Certificate& certificate = cms.signer.certificates().front();
  const KeyKind key = certificate.keyKind();
  base::Bytes unsignedAttributes;
  if (!timeStampToken.empty()) {
    unsignedAttributes =
        der::setOf({attribute(kTimeStampToken, base::Bytes(timeStampToken))}, der::Tag::Context1);
  }
  return der::sequence({der::integer(1), der::sequence({certificate.issuerDer(), certificate.serialDer()}),
                        digestAlgorithm(key), der::setOf(cms.attributes, der::Tag::Context0),
                        signatureAlgorithm(key), der::octets(cms.signature), unsignedAttributes});
}

}  // namespace

base::Bytes SignedCms::der(base::ByteView timeStampToken) const {
  std::vector<base::Bytes> certificates;
  for (const Certificate& certificate : signer.certificates()) certificates.push_back(certificate.der());
  const KeyKind key = signer.certificates().front().keyKind();
  const base::Bytes signedData = der::sequence(
      {der::integer(1), der::setOf({digestAlgorithm(key)}), der::sequence({der::oid(kData)}),
       der::setOf(certificates, der::Tag::Context0), der::setOf({signerInfo(*this, timeStampToken)})});
  return der::sequence({der::oid(kSignedData), der::value(der::Tag::Context0, signedData)});
}

SignedCms signCms(const DigestSigner& signer, base::ByteView contentDigest) {
  const Certificate& own = signer.certificates().front();
  SignedCms cms{signer, signedAttributes(own, contentDigest), {}};
  // RFC 5652, 5.4: signed as a SET OF, although written with another tag.
  cms.signature = signer.sign(crypto::digest(digestOf(own.keyKind()), der::setOf(cms.attributes)));
  base::require(cms.signature.size() <= longestSignature(own), "a signature is longer than its key allows");
  return cms;
}

std::size_t longestCms(const DigestSigner& signer, std::size_t tokenBytes) {
  const Certificate& own = signer.certificates().front();
  const base::Bytes digest = crypto::digest(digestOf(own.keyKind()), "");
  const SignedCms cms{signer, signedAttributes(own, digest), base::Bytes(longestSignature(own), '\0')};
  return cms.der(base::Bytes(tokenBytes, '\0')).size();
}

}  // namespace signing
