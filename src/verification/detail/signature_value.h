// A signature dictionary (ISO 32000-2, 12.8.1) as it stands in the bytes: strictly, since what is not exactly
// as it must be is where forgeries live.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "verification/detail/raw_syntax.h"

namespace verification::detail {

struct SignatureValue {
  std::string format = {};           // SubFilter without "/"
  base::Bytes contents = {};         // DER, with the zeros behind it
  Span gap = {};                     // "<…>", which is not signed
  std::size_t end = 0;               // behind the last signed byte
  std::vector<std::string> defects;  // codes of reasons; the rest counts only when there are none
};

// The signature dictionary at `at`. Never refuses: what is wrong is among the defects.
SignatureValue readSignatureValue(base::ByteView file, std::size_t at);

// What is signed: everything before the gap, and from behind it to the end.
struct SignedBytes {
  base::ByteView before;
  base::ByteView behind;
};
SignedBytes signedBytes(base::ByteView file, const SignatureValue& value);

}  // namespace verification::detail
