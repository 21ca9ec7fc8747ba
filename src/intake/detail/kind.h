// The kind of a file by its first bytes: which examiner looks at it.
#pragma once

#include <string>

#include "base/bytes.h"

namespace intake::detail {

// How many first bytes are looked at.
inline constexpr std::size_t kHead = 64 << 10;

enum class Kind {
  Pdf,
  Zip,
  Png,
  Jpeg,
  Compound,  // OLE: what office programs wrote before 2007, and encrypted files of today
  Program,   // of any system, scripts and web pages included
  Text,      // in any encoding that we read
  Unknown,
};

// `head` holds the first kHead bytes, or all.
Kind kindOf(base::ByteView head);

// Whether the PDF's mark is among the first 1024 bytes, where readers look for it.
bool holdsPdfMark(base::ByteView head);

}  // namespace intake::detail
