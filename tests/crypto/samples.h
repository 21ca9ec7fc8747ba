// The signatures, tokens, lists and answers that are the fuzzer's seeds too (tests/fuzz): made by a trial
// authority, each as long ago as its root.
#pragma once

#include "base/disk.h"
#include "crypto/certificate.h"
#include "crypto/signed_data.h"

namespace crypto_tests {

inline base::Bytes seed(const std::string& name) {
  const base::Path folder = base::Path(BERKAS_SOURCE_DIR) / "tests" / "fuzz" / "seeds" / "cms";
  return base::readFile(base::PosixDisk(), folder / name);
}

inline crypto::Certificate root() {
  return crypto::Certificate::fromDer(seed("root.der"), "root.der");
}

// When all of them were good.
inline base::Instant then() {
  return root().notBefore().plusSeconds(3600);
}

inline crypto::SignedData signature(const std::string& name = "signature.der") {
  return crypto::SignedData::fromDer(seed(name), name);
}

inline crypto::Certificate signer(const std::string& name = "signature.der") {
  return *signature(name).signer();
}

}  // namespace crypto_tests
