// No letter leaves that does not pass our own check.
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

// Returns when the letter is what the draft froze: its form (verification::checkLetter), and its signature,
// which must be the only one, intact, over the whole file, of this key and this level. Internal otherwise:
// such a letter is a mistake of ours. Then the PDF, its data and the findings are kept in
// reports/surat-TOKEN, the number stays taken, and a better program can finish it or somebody make it void.
void passGate(const Workplace& workplace, const DraftRow& draft, const base::Bytes& pdf,
              const std::optional<ExpectedSignature>& signature);

}  // namespace app
