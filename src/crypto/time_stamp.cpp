#include "crypto/time_stamp.h"

#include <openssl/err.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

#include "base/error.h"
#include "base/random.h"
#include "crypto/detail/openssl.h"

namespace crypto {
namespace {

using detail::bytesOf;
using detail::Owned;

constexpr const char* kTstInfo = "1.2.840.113549.1.9.16.1.4";
constexpr std::size_t kNonceBytes = 8;

int nidOf(DigestAlgorithm algorithm) {
  switch (algorithm) {
    case DigestAlgorithm::Sha256:
      return NID_sha256;
    case DigestAlgorithm::Sha384:
      return NID_sha384;
    case DigestAlgorithm::Sha512:
      return NID_sha512;
    default:
      return NID_undef;  // not for time-stamps
  }
}

std::optional<DigestAlgorithm> algorithmOf(const ASN1_OBJECT* object) {
  for (const auto algorithm : {DigestAlgorithm::Sha256, DigestAlgorithm::Sha384, DigestAlgorithm::Sha512}) {
    if (OBJ_obj2nid(object) == nidOf(algorithm)) return algorithm;
  }
  return std::nullopt;
}

// RFC 3161, 2.3: extendedKeyUsage, critical, with timeStamping and nothing else.
bool isForTimeStamps(const Certificate& certificate) {
  return (X509_get_extension_flags(certificate.native()) & EXFLAG_XKUSAGE) != 0 &&
         X509_get_extended_key_usage(certificate.native()) == XKU_TIMESTAMP;
}

// Without leading zeros.
base::Bytes magnitudeOf(const ASN1_INTEGER* number) {
  return number == nullptr ? base::Bytes() : bytesOf(number);
}

base::Bytes newNonce() {
  base::Bytes nonce = base::randomBytes(kNonceBytes);
  nonce[0] = static_cast<char>((nonce[0] & 0x7F) | 0x40);  // positive, and always of the same length
  return nonce;
}

bool contentIsDigested(const SignedData& data) {
  return data.digestAlgorithm() && digest(*data.digestAlgorithm(), *data.content()) == data.messageDigest();
}

}  // namespace

TimeStampToken TimeStampToken::fromDer(base::ByteView der, const base::Message& name) {
  TimeStampToken token(SignedData::fromDer(der, name), base::Bytes(der));
  const SignedData& data = token.signed_;
  if (data.contentType() != kTstInfo || !data.content())
    throw base::InvalidInput(base::Message("time-stamp.not-one", {{"name", name}}));
  const unsigned char* at = detail::octets(*data.content());
  const Owned<TS_TST_INFO, TS_TST_INFO_free> info(
      d2i_TS_TST_INFO(nullptr, &at, static_cast<long>(data.content()->size())));
  ERR_clear_error();
  if (!info) throw base::InvalidInput(base::Message("time-stamp.not-one", {{"name", name}}));
  TS_MSG_IMPRINT* imprint = TS_TST_INFO_get_msg_imprint(info.get());
  const ASN1_OBJECT* algorithm = nullptr;
  X509_ALGOR_get0(&algorithm, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
  token.algorithm_ = algorithmOf(algorithm);
  token.digest_ = bytesOf(TS_MSG_IMPRINT_get_msg(imprint));
  token.time_ = detail::instantOf(TS_TST_INFO_get_time(info.get()));
  token.nonce_ = magnitudeOf(TS_TST_INFO_get_nonce(info.get()));
  token.holds_ = data.signatureHolds() && data.namesItsCertificate() && isForTimeStamps(*data.signer()) &&
                 contentIsDigested(data);
  return token;
}

TimeStampQuery::TimeStampQuery(DigestAlgorithm algorithm, base::ByteView digest)
    : algorithm_(algorithm), digest_(digest), nonce_(newNonce()) {
  const Owned<TS_REQ, TS_REQ_free> request(TS_REQ_new());
  const Owned<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free> imprint(TS_MSG_IMPRINT_new());
  const Owned<X509_ALGOR, X509_ALGOR_free> named(X509_ALGOR_new());
  X509_ALGOR_set0(named.get(), OBJ_nid2obj(nidOf(algorithm)), V_ASN1_NULL, nullptr);
  TS_MSG_IMPRINT_set_algo(imprint.get(), named.get());
  base::Bytes copy(digest);
  TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char*>(copy.data()),
                         static_cast<int>(copy.size()));
  const Owned<ASN1_INTEGER, ASN1_INTEGER_free> nonce(ASN1_INTEGER_new());
  ASN1_STRING_set(nonce.get(), nonce_.data(), static_cast<int>(nonce_.size()));
  const bool isMade = TS_REQ_set_version(request.get(), 1) == 1 &&
                      TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1 &&
                      TS_REQ_set_nonce(request.get(), nonce.get()) == 1 &&
                      TS_REQ_set_cert_req(request.get(), 1) == 1;
  base::require(isMade, "OpenSSL cannot make a time-stamp query");
  der_ = detail::derOf<TS_REQ>(request.get(), i2d_TS_REQ);
}

TimeStampToken TimeStampQuery::accept(base::ByteView response) const {
  const unsigned char* at = detail::octets(response);
  const Owned<TS_RESP, TS_RESP_free> answer(d2i_TS_RESP(nullptr, &at, static_cast<long>(response.size())));
  ERR_clear_error();
  if (!answer) throw base::InvalidInput(base::Message("time-stamp.no-response", {}));
  const ASN1_INTEGER* status = TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(answer.get()));
  const long granted = ASN1_INTEGER_get(status);
  PKCS7* made = TS_RESP_get_token(answer.get());
  if ((granted != TS_STATUS_GRANTED && granted != TS_STATUS_GRANTED_WITH_MODS) || made == nullptr)
    throw base::InvalidInput(base::Message("time-stamp.refused", {{"status", granted}}));
  TimeStampToken token = TimeStampToken::fromDer(detail::derOf<PKCS7>(made, i2d_PKCS7),
                                                 base::Message("time-stamp.a-time-stamp", {}));
  if (!token.isOf(algorithm_, digest_))
    throw base::InvalidInput(base::Message("time-stamp.of-something-else", {}));
  if (token.nonce() != nonce_)
    throw base::InvalidInput(base::Message("time-stamp.answers-another-question", {}));
  if (!token.holds()) throw base::InvalidInput(base::Message("time-stamp.signature-false", {}));
  return token;
}

}  // namespace crypto
