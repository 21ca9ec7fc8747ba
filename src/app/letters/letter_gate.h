// Every letter must pass this check before it leaves.
#pragma once

#include <optional>

#include "app/home/workplace.h"
#include "app/records/records.h"
#include "signing/digest_signer.h"
#include "signing/level.h"

namespace app {

// What a signed letter must prove.
struct ExpectedSignature {
  const signing::DigestSigner& key;
  signing::Level level = signing::Level::B;
};

// Returns when the letter matches the frozen draft in its form (verification::checkLetter) and its signature,
// which must be the only one, intact, over the whole file, by this key and of this level. Otherwise throws
// Internal, since such a letter is our mistake. Then the PDF, its data and the findings are kept in
// reports/surat-TOKEN and the number stays taken, until a better program finishes the letter or somebody
// voids the number.
void passGate(const Workplace& workplace, const DraftRow& draft, const base::Bytes& pdf,
              const std::optional<ExpectedSignature>& signature);

}  // namespace app
