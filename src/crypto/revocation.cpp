#include "crypto/revocation.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "base/error.h"
#include "crypto/detail/certificate_stack.h"
#include "crypto/detail/openssl.h"

namespace crypto {
namespace {

using detail::Owned;

Owned<OCSP_BASICRESP, OCSP_BASICRESP_free> basicResponse(const base::Bytes& der) {
  const unsigned char* at = detail::octets(der);
  const Owned<OCSP_RESPONSE, OCSP_RESPONSE_free> response(
      d2i_OCSP_RESPONSE(nullptr, &at, static_cast<long>(der.size())));
  if (response && OCSP_response_status(response.get()) == OCSP_RESPONSE_STATUS_SUCCESSFUL)
    return Owned<OCSP_BASICRESP, OCSP_BASICRESP_free>(OCSP_response_get1_basic(response.get()));
  at = detail::octets(der);
  return Owned<OCSP_BASICRESP, OCSP_BASICRESP_free>(
      d2i_OCSP_BASICRESP(nullptr, &at, static_cast<long>(der.size())));
}

// Whether a statement made at `from`, with the next one announced for `to` (may be null), covers the moment
// `at`. It covers everything before `from`, and nothing after `to`; without `to`, nothing after a day.
bool tellsOf(base::Instant at, const ASN1_TIME* from, const ASN1_TIME* to) {
  constexpr std::int64_t kDay = 24LL * 3600;
  return (to == nullptr ? detail::instantOf(from).plusSeconds(kDay) : detail::instantOf(to)) >= at;
}

// Whether it is complete for certificates of this kind (RFC 5280, 5.2.4 and 5.2.5).
bool isWholeFor(const X509_CRL* crl, const Certificate& certificate) {
  if (X509_CRL_get_ext_by_NID(crl, NID_delta_crl, -1) >= 0) return false;
  const Owned<ISSUING_DIST_POINT, ISSUING_DIST_POINT_free> scope(static_cast<ISSUING_DIST_POINT*>(
      X509_CRL_get_ext_d2i(crl, NID_issuing_distribution_point, nullptr, nullptr)));
  if (!scope) return X509_CRL_get_ext_by_NID(crl, NID_issuing_distribution_point, -1) < 0;
  const bool isOfAuthority = X509_check_ca(certificate.native()) > 0;
  return scope->onlysomereasons == nullptr && scope->indirectCRL <= 0 && scope->onlyattr <= 0 &&
         (isOfAuthority ? scope->onlyuser : scope->onlyCA) <= 0;
}

// A CRL counts when the certificate's issuer signed it and may sign lists. An expired or partial list can
// still name a revoked certificate.
RevocationStatus listed(const base::Bytes& der, const Certificate& certificate, const Certificate& issuer,
                        base::Instant at) {
  const unsigned char* next = detail::octets(der);
  const Owned<X509_CRL, X509_CRL_free> crl(d2i_X509_CRL(nullptr, &next, static_cast<long>(der.size())));
  if (!crl || X509_NAME_cmp(X509_CRL_get_issuer(crl.get()), X509_get_issuer_name(certificate.native())) != 0)
    return {};
  const bool maySign = (X509_get_key_usage(issuer.native()) & KU_CRL_SIGN) != 0;
  if (!maySign || X509_CRL_verify(crl.get(), X509_get0_pubkey(issuer.native())) != 1) return {};
  RevocationStatus status;
  status.isKnown = isWholeFor(crl.get(), certificate) &&
                   tellsOf(at, X509_CRL_get0_lastUpdate(crl.get()), X509_CRL_get0_nextUpdate(crl.get()));
  X509_REVOKED* entry = nullptr;
  if (X509_CRL_get0_by_cert(crl.get(), &entry, certificate.native()) == 1)
    status.revokedAt = detail::instantOf(X509_REVOKED_get0_revocationDate(entry));
  return status;
}

// An answer counts when it is signed by the issuer, or by a responder that the issuer authorised (RFC 6960,
// 4.2.2.2).
RevocationStatus answered(const base::Bytes& der, const Certificate& certificate, const Certificate& issuer,
                          const std::vector<Certificate>& known, base::Instant when) {
  const auto basic = basicResponse(der);
  if (!basic) return {};
  const Owned<X509_STORE, X509_STORE_free> store(X509_STORE_new());
  X509_STORE_add_cert(store.get(), issuer.native());
  X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME);
  std::vector<Certificate> others = known;
  others.push_back(issuer);
  if (OCSP_basic_verify(basic.get(), detail::stackOf(others).get(), store.get(), 0) != 1) return {};
  for (int i = 0; i < OCSP_resp_count(basic.get()); ++i) {
    OCSP_SINGLERESP* single = OCSP_resp_get0(basic.get(), i);
    const OCSP_CERTID* asked = OCSP_SINGLERESP_get0_id(single);
    ASN1_OBJECT* algorithm = nullptr;
    OCSP_id_get0_info(nullptr, &algorithm, nullptr, nullptr, const_cast<OCSP_CERTID*>(asked));
    const Owned<OCSP_CERTID, OCSP_CERTID_free> own(
        OCSP_cert_to_id(EVP_get_digestbyobj(algorithm), certificate.native(), issuer.native()));
    if (!own || OCSP_id_cmp(own.get(), asked) != 0) continue;
    ASN1_GENERALIZEDTIME* revoked = nullptr;
    ASN1_GENERALIZEDTIME* from = nullptr;
    ASN1_GENERALIZEDTIME* to = nullptr;
    const int answer = OCSP_single_get0_status(single, nullptr, &revoked, &from, &to);
    if (answer == V_OCSP_CERTSTATUS_GOOD) return {tellsOf(when, from, to), {}};
    if (answer == V_OCSP_CERTSTATUS_REVOKED) return {true, detail::instantOf(revoked)};
  }
  return {};
}

// Nothing when the DER cannot be read.
template <class Read>
RevocationStatus readOr(const Read& read) {
  try {
    return read();
  } catch (const base::InvalidInput&) {
    return {};
  }
}

}  // namespace

RevocationStatus statusByCrl(const base::Bytes& der, const Certificate& certificate,
                             const Certificate& issuer, base::Instant at) {
  return readOr([&] { return listed(der, certificate, issuer, at); });
}

RevocationStatus statusByOcsp(const base::Bytes& der, const Certificate& certificate,
                              const Certificate& issuer, const std::vector<Certificate>& known,
                              base::Instant at) {
  return readOr([&] { return answered(der, certificate, issuer, known, at); });
}

base::Bytes ocspQuery(const Certificate& certificate, const Certificate& issuer) {
  const Owned<OCSP_REQUEST, OCSP_REQUEST_free> request(OCSP_REQUEST_new());
  // The request takes ownership of the id. SHA-1, because responders that sign answers in advance know no
  // other algorithm (RFC 5019, 2.1.1).
  const bool isMade =
      request && OCSP_request_add0_id(request.get(), OCSP_cert_to_id(EVP_sha1(), certificate.native(),
                                                                     issuer.native())) != nullptr;
  base::require(isMade, "OpenSSL cannot make an OCSP query");
  return detail::derOf<OCSP_REQUEST>(request.get(), i2d_OCSP_REQUEST);
}

}  // namespace crypto
