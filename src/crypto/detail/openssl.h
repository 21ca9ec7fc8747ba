// Ownership of OpenSSL's objects, and readers for its small values.
#pragma once

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/objects.h>

#include <memory>
#include <string>

#include "base/bytes.h"
#include "base/error.h"
#include "base/instant.h"

namespace crypto::detail {

template <auto Free>
struct Freed {
  template <class Object>
  void operator()(Object* object) const {
    Free(object);
  }
};
// For example Owned<X509, X509_free>.
template <class Object, auto Free>
using Owned = std::unique_ptr<Object, Freed<Free>>;
using Bio = Owned<BIO, BIO_free>;

// The output of an i2d function.
template <class Object>
base::Bytes derOf(const Object* object, int (*encode)(const Object*, unsigned char**)) {
  const int size = encode(object, nullptr);
  if (size <= 0) throw base::InvalidInput(base::Message("certificate.not-encodable", {}));
  base::Bytes der(static_cast<std::size_t>(size), '\0');
  auto* out = reinterpret_cast<unsigned char*>(der.data());
  encode(object, &out);
  return der;
}

inline const unsigned char* octets(base::ByteView bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

inline base::Bytes bytesOf(const ASN1_STRING* text) {
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
          static_cast<std::size_t>(ASN1_STRING_length(text))};
}

// InvalidInput when it is not a time.
base::Instant instantOf(const ASN1_TIME* time);
std::string dotted(const ASN1_OBJECT* object);

}  // namespace crypto::detail
