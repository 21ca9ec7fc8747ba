#include "crypto/certificate_path.h"

#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include "base/error.h"
#include "crypto/detail/certificate_stack.h"
#include "crypto/detail/openssl.h"
#include "crypto/revocation.h"

namespace crypto {
namespace {

using detail::Owned;

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
  const detail::CertificateStack others = detail::stackOf(question.others);
  const Owned<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
  if (X509_STORE_CTX_init(context.get(), store.get(), question.certificate.native(), others.get()) != 1)
    return answer;
  X509_VERIFY_PARAM* how = X509_STORE_CTX_get0_param(context.get());
  X509_VERIFY_PARAM_set_time(how, static_cast<time_t>(question.at.microseconds() / 1'000'000));
  // An anchor need not be a root; the path ends at any certificate that the caller trusts.
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
    X509* current = X509_STORE_CTX_get_current_cert(context.get());
    answer.about = (current == nullptr ? question.certificate : Certificate::shared(current)).subject();
    return answer;
  }
  STACK_OF(X509)* path = X509_STORE_CTX_get0_chain(context.get());
  for (int i = 0; i < sk_X509_num(path); ++i)
    answer.path.push_back(Certificate::shared(sk_X509_value(path, i)));
  return answer;
}

// The earliest revocation that any source reports.
RevocationStatus statusOf(const Certificate& certificate, const Certificate& issuer,
                          const PathQuestion& question) {
  RevocationStatus all;
  const auto take = [&](const RevocationStatus& one) {
    all.isKnown = all.isKnown || one.isKnown;
    if (one.revokedAt && (!all.revokedAt || *one.revokedAt < *all.revokedAt)) all.revokedAt = one.revokedAt;
  };
  for (const base::Bytes& crl : question.crls) take(statusByCrl(crl, certificate, issuer, question.at));
  for (const base::Bytes& ocsp : question.ocsps)
    take(statusByOcsp(ocsp, certificate, issuer, question.others, question.at));
  return all;
}

void checkRevocation(const PathQuestion& question, PathAnswer& answer) {
  answer.isRevocationKnown = true;
  for (std::size_t i = 0; i + 1 < answer.path.size(); ++i) {
    const RevocationStatus status = statusOf(answer.path[i], answer.path[i + 1], question);
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
