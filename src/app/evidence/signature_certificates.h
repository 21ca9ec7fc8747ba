// The certificates in the signatures of a PDF.
#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"
#include "crypto/certificate.h"

namespace app {

// Of every signature with a readable ByteRange and CMS; skips others, since `verification` judges signatures.
// In the order of the file, each certificate once.
std::vector<crypto::Certificate> signatureCertificates(base::ByteView pdf);

// "NAMA PEJABAT" of a subject or issuer in the notation of RFC 4514, for people; all of it when it has no
// common name.
std::string commonNameOf(const std::string& name);

}  // namespace app
