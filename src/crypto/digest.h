// Digests; as text always lower-case hexadecimal. We make SHA-2 (FIPS 180-4) only. The other algorithms check
// what others recorded; MD5 and SHA-1 are worthless against forgery.
#pragma once

#include <memory>
#include <string>

#include "base/bytes.h"

namespace crypto {

enum class DigestAlgorithm { Sha256, Sha384, Sha512, Md5, Sha1, Sha512_256, Blake2b512, Sha224 };

// The name in OCFL and BagIt: "sha256", "sha512", "sha512/256", "blake2b-512", "md5".
const char* nameOf(DigestAlgorithm algorithm);
// Whether there is an implementation: an OpenSSL in FIPS mode has no MD5.
bool isAvailable(DigestAlgorithm algorithm);

// The digest of a stream of pieces. One thread at a time.
class Hasher {
 public:
  explicit Hasher(DigestAlgorithm algorithm);
  Hasher(Hasher&&) noexcept;
  Hasher& operator=(Hasher&&) noexcept;
  ~Hasher();

  void update(base::ByteView piece);
  // The raw digest of all pieces; the next piece starts a new stream.
  base::Bytes finish();
  std::string finishHex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

base::Bytes digest(DigestAlgorithm algorithm, base::ByteView bytes);
std::string digestHex(DigestAlgorithm algorithm, base::ByteView bytes);

}  // namespace crypto
