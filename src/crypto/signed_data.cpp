#include "crypto/signed_data.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/x509.h>

#include <algorithm>

#include "base/error.h"
#include "crypto/detail/certificate_stack.h"
#include "crypto/detail/cms_certificates.h"
#include "crypto/detail/openssl.h"

namespace crypto {
namespace {

using detail::bytesOf;
using detail::Owned;

void freeCertificates(STACK_OF(X509) * stack) {
  sk_X509_pop_free(stack, X509_free);
}
void freeCrls(STACK_OF(X509_CRL) * stack) {
  sk_X509_CRL_pop_free(stack, X509_CRL_free);
}

// The certificates that were taken out, then those that OpenSSL read.
std::vector<Certificate> certificatesOf(const detail::OpenedCms& opened, CMS_ContentInfo* cms,
                                        const base::Message& name) {
  std::vector<Certificate> certificates;
  for (const base::ByteView der : opened.certificates)
    certificates.push_back(Certificate::fromDer(der, name));
  const Owned<STACK_OF(X509), freeCertificates> stack(CMS_get1_certs(cms));
  for (int i = 0; stack && i < sk_X509_num(stack.get()); ++i)
    certificates.push_back(Certificate::shared(sk_X509_value(stack.get(), i)));
  return certificates;
}

std::vector<base::Bytes> crlsOf(CMS_ContentInfo* cms) {
  const Owned<STACK_OF(X509_CRL), freeCrls> stack(CMS_get1_crls(cms));
  std::vector<base::Bytes> crls;
  for (int i = 0; stack && i < sk_X509_CRL_num(stack.get()); ++i)
    crls.push_back(detail::derOf<X509_CRL>(sk_X509_CRL_value(stack.get(), i), i2d_X509_CRL));
  return crls;
}

std::optional<DigestAlgorithm> algorithmOf(CMS_SignerInfo* signer) {
  X509_ALGOR* algorithm = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &algorithm, nullptr);
  const ASN1_OBJECT* object = nullptr;
  X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
  switch (OBJ_obj2nid(object)) {
    case NID_sha256:
      return DigestAlgorithm::Sha256;
    case NID_sha384:
      return DigestAlgorithm::Sha384;
    case NID_sha512:
      return DigestAlgorithm::Sha512;
    default:
      return std::nullopt;
  }
}

// The value of a signed attribute that occurs once with one value; otherwise null.
const void* signedValue(CMS_SignerInfo* signer, int nid, int type) {
  const Owned<ASN1_OBJECT, ASN1_OBJECT_free> object(OBJ_dup(OBJ_nid2obj(nid)));
  return CMS_signed_get0_data_by_OBJ(signer, object.get(), -3, type);
}

std::optional<base::Instant> signingTimeOf(CMS_SignerInfo* signer) {
  for (const int type : {V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME}) {
    const auto* time = static_cast<const ASN1_TIME*>(signedValue(signer, NID_pkcs9_signingTime, type));
    if (time != nullptr) return detail::instantOf(time);
  }
  return std::nullopt;
}

// The first ESSCertID names the signer (RFC 5035, 5).
bool namesV2(CMS_SignerInfo* signer, const Certificate& certificate) {
  const auto* value = static_cast<const ASN1_STRING*>(
      signedValue(signer, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE));
  if (value == nullptr) return false;
  const unsigned char* at = ASN1_STRING_get0_data(value);
  const Owned<ESS_SIGNING_CERT_V2, ESS_SIGNING_CERT_V2_free> read(
      d2i_ESS_SIGNING_CERT_V2(nullptr, &at, ASN1_STRING_length(value)));
  if (!read) return false;
  const detail::CertificateStack chain = detail::stackOf({certificate});
  return OSSL_ESS_check_signing_certs(nullptr, read.get(), chain.get(), 0) > 0;
}

bool namesV1(CMS_SignerInfo* signer, const Certificate& certificate) {
  const auto* value = static_cast<const ASN1_STRING*>(
      signedValue(signer, NID_id_smime_aa_signingCertificate, V_ASN1_SEQUENCE));
  if (value == nullptr) return false;
  const unsigned char* at = ASN1_STRING_get0_data(value);
  const Owned<ESS_SIGNING_CERT, ESS_SIGNING_CERT_free> read(
      d2i_ESS_SIGNING_CERT(nullptr, &at, ASN1_STRING_length(value)));
  if (!read) return false;
  const detail::CertificateStack chain = detail::stackOf({certificate});
  return OSSL_ESS_check_signing_certs(read.get(), nullptr, chain.get(), 0) > 0;
}

std::vector<base::Bytes> timeStampsOf(CMS_SignerInfo* signer) {
  std::vector<base::Bytes> tokens;
  for (int at = -1; (at = CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, at)) >= 0;) {
    X509_ATTRIBUTE* attribute = CMS_unsigned_get_attr(signer, at);
    for (int i = 0; i < X509_ATTRIBUTE_count(attribute); ++i) {
      const ASN1_TYPE* value = X509_ATTRIBUTE_get0_type(attribute, i);
      if (value->type == V_ASN1_SEQUENCE) tokens.push_back(bytesOf(value->value.sequence));
    }
  }
  return tokens;
}

}  // namespace

SignedData SignedData::fromDer(base::ByteView der, const base::Message& name) {
  const detail::OpenedCms opened = detail::takeOutCertificates(der);
  const unsigned char* const begin = detail::octets(opened.rest);
  const unsigned char* at = begin;
  const Owned<CMS_ContentInfo, CMS_ContentInfo_free> cms(
      d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(opened.rest.size())));
  ERR_clear_error();
  const base::ByteView rest =
      base::ByteView(opened.rest).substr(cms ? static_cast<std::size_t>(at - begin) : 0);
  const bool isSigned = cms && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_pkcs7_signed;
  if (!isSigned || rest.find_first_not_of('\0') != base::ByteView::npos)
    throw base::InvalidInput(base::Message("signature.no-cms", {{"name", name}}));
  STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(cms.get());
  if (sk_CMS_SignerInfo_num(signers) != 1)
    throw base::InvalidInput(base::Message("signature.not-one-signer", {{"name", name}}));
  CMS_SignerInfo* signer = sk_CMS_SignerInfo_value(signers, 0);

  SignedData data;
  data.contentType_ = detail::dotted(CMS_get0_eContentType(cms.get()));
  ASN1_OCTET_STRING** content = CMS_get0_content(cms.get());
  if (content != nullptr && *content != nullptr) data.content_ = bytesOf(*content);
  data.certificates_ = certificatesOf(opened, cms.get(), name);
  data.crls_ = crlsOf(cms.get());
  data.digestAlgorithm_ = algorithmOf(signer);
  data.signatureValue_ = bytesOf(CMS_SignerInfo_get0_signature(signer));
  const auto* digest =
      static_cast<const ASN1_STRING*>(signedValue(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING));
  if (digest != nullptr) data.messageDigest_ = bytesOf(digest);
  data.signingTime_ = signingTimeOf(signer);
  data.timeStamps_ = timeStampsOf(signer);
  const auto found = std::find_if(
      data.certificates_.begin(), data.certificates_.end(),
      [&](const Certificate& one) { return CMS_SignerInfo_cert_cmp(signer, one.native()) == 0; });
  if (found != data.certificates_.end()) {
    data.signer_ = *found;
    CMS_SignerInfo_set1_signer_cert(signer, found->native());
    // With an unknown algorithm no signature holds.
    data.signatureHolds_ =
        data.digestAlgorithm_ && !data.messageDigest_.empty() && CMS_SignerInfo_verify(signer) == 1;
    data.namesItsCertificate_ = namesV2(signer, *found) || namesV1(signer, *found);
  }
  ERR_clear_error();
  return data;
}

}  // namespace crypto
