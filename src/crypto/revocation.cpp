#include "crypto/revocation.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "base/error.h"
#include "crypto/detail/openssl.h"

namespace crypto {
namespace {

using detail::Owned;

void freeStack(STACK_OF(X509) * stack) {
  sk_X509_free(stack);
}
using Stack = Owned<STACK_OF(X509), freeStack>;

Stack stackOf(const std::vector<Certificate>& certificates) {
  Stack stack(sk_X509_new_null());
  for (const Certificate& one : certificates) sk_X509_push(stack.get(), one.native());
  return stack;
}

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

}  // namespace

RevocationStatus statusByCrl(const base::Bytes& der, const Certificate& certificate,
                             const Certificate& issuer) {
  const unsigned char* at = detail::octets(der);
  const Owned<X509_CRL, X509_CRL_free> crl(d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size())));
  if (!crl || X509_NAME_cmp(X509_CRL_get_issuer(crl.get()), X509_get_issuer_name(certificate.native())) != 0)
    return {};
  if (X509_CRL_verify(crl.get(), X509_get0_pubkey(issuer.native())) != 1) return {};
  RevocationStatus status{true, {}};
  X509_REVOKED* entry = nullptr;
  if (X509_CRL_get0_by_cert(crl.get(), &entry, certificate.native()) == 1)
    status.revokedAt = detail::instantOf(X509_REVOKED_get0_revocationDate(entry));
  return status;
}

// An answer counts when the issuer, or a responder that the issuer has made (RFC 6960, 4.2.2.2), has signed
// it.
RevocationStatus statusByOcsp(const base::Bytes& der, const Certificate& certificate,
                              const Certificate& issuer, const std::vector<Certificate>& known) {
  const auto basic = basicResponse(der);
  if (!basic) return {};
  const Owned<X509_STORE, X509_STORE_free> store(X509_STORE_new());
  X509_STORE_add_cert(store.get(), issuer.native());
  X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME);
  std::vector<Certificate> others = known;
  others.push_back(issuer);
  if (OCSP_basic_verify(basic.get(), stackOf(others).get(), store.get(), 0) != 1) return {};
  for (int i = 0; i < OCSP_resp_count(basic.get()); ++i) {
    OCSP_SINGLERESP* single = OCSP_resp_get0(basic.get(), i);
    const OCSP_CERTID* asked = OCSP_SINGLERESP_get0_id(single);
    ASN1_OBJECT* algorithm = nullptr;
    OCSP_id_get0_info(nullptr, &algorithm, nullptr, nullptr, const_cast<OCSP_CERTID*>(asked));
    const Owned<OCSP_CERTID, OCSP_CERTID_free> own(
        OCSP_cert_to_id(EVP_get_digestbyobj(algorithm), certificate.native(), issuer.native()));
    if (!own || OCSP_id_cmp(own.get(), asked) != 0) continue;
    ASN1_GENERALIZEDTIME* revoked = nullptr;
    const int answer = OCSP_single_get0_status(single, nullptr, &revoked, nullptr, nullptr);
    if (answer == V_OCSP_CERTSTATUS_GOOD) return {true, {}};
    if (answer == V_OCSP_CERTSTATUS_REVOKED) return {true, detail::instantOf(revoked)};
  }
  return {};
}

base::Bytes ocspQuery(const Certificate& certificate, const Certificate& issuer) {
  const Owned<OCSP_REQUEST, OCSP_REQUEST_free> request(OCSP_REQUEST_new());
  // The request takes the id. SHA-1, since responders that sign answers beforehand know no other (RFC
  // 5019, 2.1.1).
  const bool isMade =
      request && OCSP_request_add0_id(request.get(), OCSP_cert_to_id(EVP_sha1(), certificate.native(),
                                                                     issuer.native())) != nullptr;
  base::require(isMade, "OpenSSL cannot make an OCSP query");
  return detail::derOf<OCSP_REQUEST>(request.get(), i2d_OCSP_REQUEST);
}

}  // namespace crypto
