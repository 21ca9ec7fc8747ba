// Keys in tokens and security modules, through PKCS#11 (version 2.40).
#pragma once

#include <memory>
#include <string>

#include "base/disk.h"
#include "crypto/secret.h"
#include "signing/digest_signer.h"

namespace signing {

// The place of a key.
struct Pkcs11Key {
  base::Path module;  // the manufacturer's library
  std::string token;  // label of the token
  std::string label;  // CKA_LABEL of the private key and of its certificate
};

// Keeps the PIN, which a token needs again after an interruption, and wipes it on destruction. Each signing
// thread has its own session; the login belongs to the token. When the token has lost sessions or login,
// signing opens them anew, once.
//
// NotFound when module, token, key or certificate does not exist; Denied when the PIN is wrong; Unavailable
// when the token does not answer; InvalidInput when letters may not be signed with the certificate
// (demandSigningCertificate).
std::unique_ptr<DigestSigner> openPkcs11(const Pkcs11Key& key, crypto::Secret pin);

}  // namespace signing
