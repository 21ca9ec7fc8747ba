// Several certificates in the form that OpenSSL takes.
#pragma once

#include <openssl/x509.h>

#include <vector>

#include "crypto/certificate.h"
#include "crypto/detail/openssl.h"

namespace crypto::detail {

inline void freeStack(STACK_OF(X509) * stack) {
  sk_X509_free(stack);
}
// Owns the stack, not the certificates on it.
using CertificateStack = Owned<STACK_OF(X509), freeStack>;

// `certificates` must outlive it.
inline CertificateStack stackOf(const std::vector<Certificate>& certificates) {
  CertificateStack stack(sk_X509_new_null());
  for (const Certificate& one : certificates) sk_X509_push(stack.get(), one.native());
  return stack;
}

}  // namespace crypto::detail
