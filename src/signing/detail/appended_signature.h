// A signature or document time-stamp appended to a file as an incremental update.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "crypto/digest.h"

namespace signing::detail {

struct AppendedSignature {
  std::string field;     // base of its name; a number is added
  std::string entries;   // of its dictionary, without ByteRange and Contents
  std::size_t room = 0;  // size of Contents, in bytes
  crypto::DigestAlgorithm digest = crypto::DigestAlgorithm::Sha256;
};

// Appends it with an invisible field of its own; `make` turns the digest of everything else into the
// contents. Nothing when the contents do not fit. Exceptions of `make` are passed on.
std::optional<base::Bytes> append(const base::Bytes& pdf, const AppendedSignature& signature,
                                  const std::function<base::Bytes(base::ByteView digest)>& make);

// Adds a member to an array such as "[1 0 R 2 0 R ]"; an empty text becomes a new array.
std::string withMember(const std::string& array, const std::string& member);

}  // namespace signing::detail
