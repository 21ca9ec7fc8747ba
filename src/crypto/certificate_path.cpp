#include "crypto/certificate_path.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
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

Trust trustOf(int error) {
  switch (error) {
    case X509_V_OK:
      return Trust::Trusted;
    case X509_V_ERR_CERT_NOT_YET_VALID:
    case X509_V_ERR_CERT_HAS_EXPIRED:
      return Trust::NotValidAt;
    case X509_V_ERR_INVALID_PURPOSE:
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
      return Trust::WrongPurpose;
    default:
      return Trust::NoPath;
  }
}

PathAnswer pathOf(const PathQuestion& question) {
  PathAnswer answer;
  const Owned<X509_STORE, X509_STORE_free> store(X509_STORE_new());
  for (const Certificate& anchor : question.anchors) X509_STORE_add_cert(store.get(), anchor.native());
  const Stack others = stackOf(question.others);
  const Owned<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
  if (X509_STORE_CTX_init(context.get(), store.get(), question.certificate.native(), others.get()) != 1)
    return answer;
  X509_VERIFY_PARAM* how = X509_STORE_CTX_get0_param(context.get());
  X509_VERIFY_PARAM_set_time(how, static_cast<time_t>(question.at.microseconds() / 1'000'000));
  // An anchor need not be a root; what the caller trusts ends the path.
  X509_VERIFY_PARAM_set_flags(how, X509_V_FLAG_PARTIAL_CHAIN);
  X509_VERIFY_PARAM_set_depth(how, 10);
  if (question.purpose == Purpose::TimeStamping)
    X509_VERIFY_PARAM_set_purpose(how, X509_PURPOSE_TIMESTAMP_SIGN);
  const bool isGood = X509_verify_cert(context.get()) == 1;
  answer.trust = isGood ? Trust::Trusted : trustOf(X509_STORE_CTX_get_error(context.get()));
  if (answer.trust == Trust::Trusted && question.purpose == Purpose::Signing &&
      !question.certificate.maySign()) {
    answer.trust = Trust::WrongPurpose;
    answer.about = question.certificate.subject();
  }
  if (!isGood) {
    const X509* current = X509_STORE_CTX_get_current_cert(context.get());
    const Certificate about =
        current == nullptr ? question.certificate
                           : Certificate::fromDer(detail::derOf<X509>(current, i2d_X509), "a certificate");
    answer.about = about.subject();
    return answer;
  }
  STACK_OF(X509)* path = X509_STORE_CTX_get0_chain(context.get());
  for (int i = 0; i < sk_X509_num(path); ++i)
    answer.path.push_back(
        Certificate::fromDer(detail::derOf<X509>(sk_X509_value(path, i), i2d_X509), "a certificate"));
  return answer;
}

// What one source says of one certificate.
struct Status {
  bool isKnown = false;
  std::optional<base::Instant> revokedAt = {};
};

// Whether what was said in `from` and announced anew for `to` (may be null) tells of the moment `at`: what is
// said later tells of everything before, what has run out of nothing behind it.
bool tellsOf(base::Instant at, const ASN1_TIME* from, const ASN1_TIME* to) {
  constexpr std::int64_t kDay = 24 * 3600;
  return (to == nullptr ? detail::instantOf(from).plusSeconds(kDay) : detail::instantOf(to)) >= at;
}

// Whether it speaks of all of the issuer's certificates like this one (RFC 5280, 5.2.4 and 5.2.5).
bool isWholeFor(const X509_CRL* crl, const Certificate& certificate) {
  if (X509_CRL_get_ext_by_NID(crl, NID_delta_crl, -1) >= 0) return false;
  const Owned<ISSUING_DIST_POINT, ISSUING_DIST_POINT_free> scope(static_cast<ISSUING_DIST_POINT*>(
      X509_CRL_get_ext_d2i(crl, NID_issuing_distribution_point, nullptr, nullptr)));
  if (!scope) return X509_CRL_get_ext_by_NID(crl, NID_issuing_distribution_point, -1) < 0;
  const bool isOfAuthority = X509_check_ca(certificate.native()) > 0;
  return scope->onlysomereasons == nullptr && scope->indirectCRL <= 0 && scope->onlyattr <= 0 &&
         (isOfAuthority ? scope->onlyuser : scope->onlyCA) <= 0;
}

// A CRL counts when the certificate's issuer has signed it and may do so. One that has ended, or speaks of
// some certificates only, can still name a revoked one.
Status statusByCrl(const base::Bytes& der, const Certificate& certificate, const Certificate& issuer,
                   base::Instant at) {
  const unsigned char* next = detail::octets(der);
  const Owned<X509_CRL, X509_CRL_free> crl(d2i_X509_CRL(nullptr, &next, static_cast<long>(der.size())));
  if (!crl || X509_NAME_cmp(X509_CRL_get_issuer(crl.get()), X509_get_issuer_name(certificate.native())) != 0)
    return {};
  const bool maySign = (X509_get_key_usage(issuer.native()) & KU_CRL_SIGN) != 0;
  if (!maySign || X509_CRL_verify(crl.get(), X509_get0_pubkey(issuer.native())) != 1) return {};
  Status status;
  status.isKnown = isWholeFor(crl.get(), certificate) &&
                   tellsOf(at, X509_CRL_get0_lastUpdate(crl.get()), X509_CRL_get0_nextUpdate(crl.get()));
  X509_REVOKED* entry = nullptr;
  if (X509_CRL_get0_by_cert(crl.get(), &entry, certificate.native()) == 1)
    status.revokedAt = detail::instantOf(X509_REVOKED_get0_revocationDate(entry));
  return status;
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

// An answer counts when the issuer, or a responder that the issuer has made (RFC 6960, 4.2.2.2), has signed
// it.
Status statusByOcsp(const base::Bytes& der, const Certificate& certificate, const Certificate& issuer,
                    const PathQuestion& question) {
  const auto basic = basicResponse(der);
  if (!basic) return {};
  const Owned<X509_STORE, X509_STORE_free> store(X509_STORE_new());
  X509_STORE_add_cert(store.get(), issuer.native());
  X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME);
  std::vector<Certificate> others = question.others;
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
    ASN1_GENERALIZEDTIME* from = nullptr;
    ASN1_GENERALIZEDTIME* to = nullptr;
    const int answer = OCSP_single_get0_status(single, nullptr, &revoked, &from, &to);
    if (answer == V_OCSP_CERTSTATUS_GOOD) return {tellsOf(question.at, from, to), {}};
    if (answer == V_OCSP_CERTSTATUS_REVOKED) return {true, detail::instantOf(revoked)};
  }
  return {};
}

// Nothing when it cannot be read.
template <class Read>
Status readOr(const Read& read) {
  try {
    return read();
  } catch (const base::InvalidInput&) {
    return {};
  }
}

// The earliest revocation that any source knows.
Status statusOf(const Certificate& certificate, const Certificate& issuer, const PathQuestion& question) {
  Status all;
  const auto take = [&](const Status& one) {
    all.isKnown = all.isKnown || one.isKnown;
    if (one.revokedAt && (!all.revokedAt || *one.revokedAt < *all.revokedAt)) all.revokedAt = one.revokedAt;
  };
  for (const base::Bytes& crl : question.crls)
    take(readOr([&] { return statusByCrl(crl, certificate, issuer, question.at); }));
  for (const base::Bytes& ocsp : question.ocsps)
    take(readOr([&] { return statusByOcsp(ocsp, certificate, issuer, question); }));
  return all;
}

void checkRevocation(const PathQuestion& question, PathAnswer& answer) {
  answer.isRevocationKnown = true;
  for (std::size_t i = 0; i + 1 < answer.path.size(); ++i) {
    const Status status = statusOf(answer.path[i], answer.path[i + 1], question);
    answer.isRevocationKnown = answer.isRevocationKnown && status.isKnown;
    if (!status.revokedAt || *status.revokedAt > question.at) continue;
    answer.trust = Trust::Revoked;
    answer.about = answer.path[i].subject();
    answer.revokedAt = status.revokedAt;
    return;
  }
}

}  // namespace

PathAnswer judge(const PathQuestion& question) {
  PathAnswer answer;
  try {
    answer = pathOf(question);
    if (answer.trust == Trust::Trusted) checkRevocation(question, answer);
  } catch (const base::InvalidInput&) {
    answer = PathAnswer{};
    answer.about = question.certificate.subject();
  }
  ERR_clear_error();
  return answer;
}

}  // namespace crypto
