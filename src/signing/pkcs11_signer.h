// Keys in tokens and security modules, through PKCS#11 (version 2.40) directly.
#pragma once

#include <memory>
#include <string>

#include "base/disk.h"
#include "crypto/secret.h"
#include "signing/digest_signer.h"

namespace signing {

// Where a key lies.
struct Pkcs11Key {
  base::Path module;  // the maker's library
  std::string token;  // label of the token
  std::string label;  // CKA_LABEL of the private key and of its certificate
};

// Keeps the PIN, wiped when it is destroyed, since a token that went away and came back wants it again. Each
// thread that signs has a session of its own; the login is the token's. When the token has lost sessions or
// login, signing opens them anew, once.
//
// NotFound when module, token, key or certificate is not there; Denied when the PIN is wrong; Unavailable
// when the token does not answer; InvalidInput when letters may not be signed with the certificate
// (demandSigningCertificate).
std::unique_ptr<DigestSigner> openPkcs11(const Pkcs11Key& key, crypto::Secret pin);

}  // namespace signing
