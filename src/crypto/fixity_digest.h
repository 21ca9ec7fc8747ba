// Digests by which other programs have recorded their files (BagIt manifests, OCFL fixity blocks). Two of
// them are broken (MD5, SHA-1): they tell accidents, never intent. What we write and sign uses
// crypto/digest.h.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace crypto {

// Digest of a stream of pieces. One thread at a time.
class FixityHasher {
 public:
  // By the name that BagIt and OCFL use: md5, sha1, sha224, sha256, sha384 or sha512. Nothing for any other.
  static std::optional<FixityHasher> named(std::string_view algorithm);

  FixityHasher(FixityHasher&&) noexcept;
  FixityHasher& operator=(FixityHasher&&) noexcept;
  ~FixityHasher();

  void update(base::ByteView piece);
  // Lower-case hexadecimal; ends the stream. No call may follow.
  std::string finishHex();

 private:
  struct State;
  explicit FixityHasher(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// How many hexadecimal digits a digest has. Nothing for an algorithm that FixityHasher does not know.
std::optional<std::size_t> fixityDigits(std::string_view algorithm);

}  // namespace crypto
