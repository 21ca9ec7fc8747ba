// What the openssl command says of a signature.
#pragma once

#include <string>
#include <vector>

#include "signing/digest_signer.h"
#include "support/command.h"

namespace signing_tests {

inline const base::Bytes kContent = "isi surat\n";  // what the tests sign

base::Bytes digestFor(const signing::DigestSigner& signer, base::ByteView content);

// `openssl cms` with these words, {"-verify"} against the shared authority's root or {"-cmsout", "-print"}.
support::CommandResult judged(const base::Bytes& cms, base::ByteView content,
                              const std::vector<std::string>& how);

}  // namespace signing_tests
