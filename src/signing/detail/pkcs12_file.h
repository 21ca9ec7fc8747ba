// The contents of a PKCS#12 file (RFC 7292).
#pragma once

#include <openssl/evp.h>

#include <memory>
#include <string>
#include <vector>

#include "crypto/certificate.h"
#include "crypto/secret.h"

namespace signing::detail {

using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>;

struct Pkcs12Contents {
  Key key;
  crypto::Certificate certificate;  // the key's own
  std::vector<crypto::Certificate> others;
};

// InvalidInput when the bytes are not a PKCS#12 file or lack a key with its certificate; Denied when the
// passphrase is wrong.
Pkcs12Contents readPkcs12(base::ByteView file, const crypto::Secret& passphrase, const std::string& name);

// OpenSSL's message about the last error; empties its queue.
std::string takeCause();

}  // namespace signing::detail
