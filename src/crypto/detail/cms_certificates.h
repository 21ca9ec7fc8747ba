// The certificates of a CMS SignedData, taken out before OpenSSL reads the rest: it would decode every key
// anew, which takes it longer than to check the signature.
#pragma once

#include <vector>

#include "base/bytes.h"

namespace crypto::detail {

struct OpenedCms {
  base::Bytes rest;                          // the same without its certificates
  std::vector<base::ByteView> certificates;  // DER, in the bytes that were given
};

// Looks no further than it must: what is not laid out as RFC 5652, 5.1 says, with definite lengths and
// nothing but X.509 certificates, comes back whole, for OpenSSL to judge.
OpenedCms takeOutCertificates(base::ByteView der);

}  // namespace crypto::detail
