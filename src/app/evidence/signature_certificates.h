// The certificates in the signatures of a PDF.
#pragma once

#include <vector>

#include "base/bytes.h"
#include "crypto/certificate.h"

namespace app {

// Of every signature with a readable ByteRange and CMS; skips others, since `verification` judges signatures.
// In the order of the file, each certificate once.
std::vector<crypto::Certificate> signatureCertificates(base::ByteView pdf);

}  // namespace app
