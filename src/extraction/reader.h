// Reading the words of PDF and office files that others made: in a cage, since the libraries that decode
// them meet hostile bytes. The worker is a program of its own, so that these libraries burden no other.
#pragma once

#include "cage/cage.h"
#include "extraction/text.h"

namespace extraction {

inline constexpr const char* kReaderWork = "read-text";
// Lies in the folder of every program that reads.
inline constexpr const char* kReaderProgram = "berkas-text-reader";

inline constexpr std::int64_t kLargestFile = 64 << 20;  // bytes; a larger one is found by its metadata

// Thread-safe; see cage::Cage.
class Reader {
 public:
  explicit Reader(cage::Limits limits = {});

  // Of a Pdf or Office form, at most kLargestFile bytes. Unreadable what is damaged, encrypted, or takes more
  // time or memory than a worker may. Unavailable when there can be no worker.
  Text read(Form form, base::ByteView bytes);

 private:
  cage::Cage cage_;
};

}  // namespace extraction
