// Keys in PKCS#12 files (RFC 7292), as certification authorities hand them out.
#pragma once

#include <memory>
#include <string>

#include "crypto/secret.h"
#include "signing/digest_signer.h"

namespace signing {

// Keeps the key in memory until it is destroyed, and the passphrase not at all. `name` is the file's, for
// messages.
// InvalidInput when the bytes are no PKCS#12 file, hold no key with its certificate, or one that letters may
// not be signed with (demandSigningCertificate); Denied when the passphrase is wrong.
std::unique_ptr<DigestSigner> openPkcs12(base::ByteView file, const crypto::Secret& passphrase,
                                         const std::string& name);

}  // namespace signing
