// Reads a signature dictionary (ISO 32000-2, 12.8.1) from the bytes, strictly: forgeries hide in deviations.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "verification/detail/raw_syntax.h"

namespace verification::detail {

struct SignatureValue {
  std::string format = {};           // SubFilter without "/"
  base::Bytes contents = {};         // DER, with the zeros after it
  Span gap = {};                     // "<…>", which is not signed
  std::size_t end = 0;               // one past the last signed byte
  std::vector<std::string> defects;  // codes of reasons; the rest is valid only when empty
};

// Reads the signature dictionary at `at`. Never throws: faults become defects.
SignatureValue readSignatureValue(base::ByteView file, std::size_t at);

// The signed bytes: everything before the gap, and from after it to the end.
struct SignedBytes {
  base::ByteView before;
  base::ByteView behind;
};
SignedBytes signedBytes(base::ByteView file, const SignatureValue& value);

}  // namespace verification::detail
