// Takes the certificates out of a CMS SignedData before OpenSSL reads it. OpenSSL would decode every key
// anew, which takes longer than checking the signature.
#pragma once

#include <vector>

#include "base/bytes.h"

namespace crypto::detail {

struct OpenedCms {
  base::Bytes rest;                          // the SignedData without its certificates
  std::vector<base::ByteView> certificates;  // DER; views into the given bytes
};

// Returns the input whole, for OpenSSL to judge, unless it has the layout of RFC 5652, 5.1, with definite
// lengths and only X.509 certificates.
OpenedCms takeOutCertificates(base::ByteView der);

}  // namespace crypto::detail
