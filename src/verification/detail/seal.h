// Whether a signature's value belongs to the bytes that it signs, whoever's it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "crypto/signed_data.h"
#include "verification/detail/history.h"

namespace verification::detail {

struct Seal {
  Integrity integrity = Integrity::Broken;
  std::vector<std::string> reasons = {};          // codes
  std::optional<crypto::SignedData> data = {};    // when it could be read
  std::optional<base::Instant> stampedTime = {};  // of a document time-stamp that is intact

  bool isIntact() const { return integrity == Integrity::Intact; }
};

bool isDocumentTimeStamp(const FoundSignature& signature);

Seal checkSeal(base::ByteView file, const FoundSignature& signature);

}  // namespace verification::detail
