// Extracts the words of PDF and office files of unknown origin. The decoding libraries meet hostile bytes, so
// they run in a cage. The worker is a separate program: no other program loads these libraries.
#pragma once

#include "cage/cage.h"
#include "extraction/text.h"

namespace extraction {

inline constexpr const char* kReaderWork = "read-text";
// Lies in the same folder as the programs that use a Reader.
inline constexpr const char* kReaderProgram = "berkas-text-reader";

inline constexpr std::int64_t kLargestFile = 64 << 20;  // bytes; a larger file is found by its metadata only

// Thread-safe; see cage::Cage.
class Reader {
 public:
  explicit Reader(cage::Limits limits = {});

  // `form` is Pdf or Office; `bytes` are at most kLargestFile. The outcome is kUnreadable when the file is
  // damaged, encrypted, or takes more time or memory than a worker may use. Throws Unavailable when no worker
  // can be started.
  Text read(Form form, base::ByteView bytes);

 private:
  cage::Cage cage_;
};

}  // namespace extraction
