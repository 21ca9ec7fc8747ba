// A signature or document time-stamp appended to a file as an incremental update.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "crypto/digest.h"

namespace signing::detail {

struct AppendedSignature {
  std::string field;     // its name, to which a number is added
  std::string entries;   // of its dictionary but ByteRange and Contents
  std::size_t room = 0;  // bytes of Contents
  crypto::DigestAlgorithm digest = crypto::DigestAlgorithm::Sha256;
};

// Appends it with a field of its own; `make` turns the digest of everything else into its contents. Nothing
// when these do not fit. What `make` throws goes on. Nothing of the field is seen.
std::optional<base::Bytes> append(const base::Bytes& pdf, const AppendedSignature& signature,
                                  const std::function<base::Bytes(base::ByteView digest)>& make);

// "[1 0 R 2 0 R ]" with one more; of nothing, a new array.
std::string withMember(const std::string& array, const std::string& member);

}  // namespace signing::detail
