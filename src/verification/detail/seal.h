// Whether a signature's value fits the signed bytes, regardless of the signer.
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
  std::optional<crypto::SignedData> data = {};    // if readable
  std::optional<base::Instant> stampedTime = {};  // of an intact document time-stamp

  bool isIntact() const { return integrity == Integrity::Intact; }
};

bool isDocumentTimeStamp(const FoundSignature& signature);

Seal checkSeal(base::ByteView file, const FoundSignature& signature);

}  // namespace verification::detail
