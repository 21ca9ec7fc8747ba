// Keys in PKCS#12 files (RFC 7292), as issued by certification authorities.
#pragma once

#include <memory>
#include <string>

#include "crypto/secret.h"
#include "signing/digest_signer.h"

namespace signing {

// Keeps the key in memory until its destruction, but not the passphrase. `name` is the file's, for messages.
// InvalidInput when the bytes are not a PKCS#12 file, lack a key with its certificate, or letters may not be
// signed with the certificate (demandSigningCertificate); Denied when the passphrase is wrong.
std::unique_ptr<DigestSigner> openPkcs12(base::ByteView file, const crypto::Secret& passphrase,
                                         const std::string& name);

}  // namespace signing
