// The sample letter with a box for its signature.
#pragma once

#include "pdf/press.h"
#include "signing/digest_signer.h"

namespace pdf_tests {

// With room for a signature of this signer, and none yet.
pdf::Written signedLetter(const Press& press, const signing::DigestSigner& signer,
                          pdf::Permission permission = pdf::Permission::Approval);

}  // namespace pdf_tests
