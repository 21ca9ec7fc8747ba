// What every letter of ours must have before it leaves, read anew from its bytes: a witness beside the
// writer's own care.
#pragma once

#include <string>

#include "base/bytes.h"
#include "base/error.h"
#include "verification/verify.h"

namespace verification {

struct ExpectedForm {
  std::string number;  // that its title must name; empty for what has none
  base::Bytes data;    // the data document that it must carry, byte by byte
};

struct LetterVerdict {
  // A problem for each part that is missing or wrong: reads without repair, PDF/A-3a and PDF/UA-1 claimed,
  // tagged, in a language, titled, with colours named, nothing that acts by itself, every font embedded and
  // with its way back to Unicode, the data document attached. Whole conformance is what outside judges say;
  // this is what can be said of each letter in a millisecond.
  base::Problems form;
  Report signatures;  // as verify() has it
};

// Reads the letter once for both. Never fails: what cannot be read is a problem of its form.
LetterVerdict checkLetter(base::ByteView pdf, const ExpectedForm& expected, const Trust& trust);

}  // namespace verification
