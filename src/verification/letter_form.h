// Checks the form that each of our letters must have before it leaves. Reads the bytes anew, independently of
// the writer.
#pragma once

#include <string>

#include "base/bytes.h"
#include "base/error.h"
#include "verification/verify.h"

namespace verification {

struct ExpectedForm {
  std::string number;  // that the title must name; empty without a number
  base::Bytes data;    // exact bytes of the data document that it must carry
};

struct LetterVerdict {
  // A problem for each missing or wrong part. Demands: readable without repair, claims of PDF/A-3a and
  // PDF/UA-1, tags, language, title, an output intent, no active content, every font embedded with a mapping
  // to Unicode, the data document attached. Full conformance needs outside validators; this takes a
  // millisecond per letter.
  base::Problems form;
  Report signatures;  // as from verify()
};

// Reads the letter once for both. Never throws: unreadable parts are problems of form.
LetterVerdict checkLetter(base::ByteView pdf, const ExpectedForm& expected, const Trust& trust);

}  // namespace verification
