// The certificates that the signatures of a PDF bring with them.
#pragma once

#include <vector>

#include "base/bytes.h"
#include "crypto/certificate.h"

namespace app {

// Of every signature that can be found by its ByteRange and read; others are passed over, since whether a
// signature is good is for `verification` to say. In the order of the file, each certificate once.
std::vector<crypto::Certificate> signatureCertificates(base::ByteView pdf);

}  // namespace app
