// The contents of a zip that passed its survey, streamed.
#pragma once

#include <optional>

#include "zip/survey.h"

namespace zip {

// Receives the contents, one after the other.
class Sink {
 public:
  virtual ~Sink() = default;
  // Whether the content of this entry is wanted.
  virtual bool begin(const Entry& entry) = 0;
  virtual void take(base::ByteView piece) = 0;
  // Called after the last piece, when size and CRC-32 are right.
  virtual void end(const Entry& entry) = 0;
};

// Passes one entry of a survey without flaws to `sink`, in pieces of at most 64 KiB. A content that is
// damaged or differs in size or CRC-32 from its headers is a flaw (zip-content); `end` is not called for it
// then. Never passes on more bytes than the header promises. Exceptions of `source` and `sink` are passed on.
// An unwanted content is checked all the same.
std::optional<Flaw> readContent(const Source& source, const Entry& entry, Sink& sink);

// Passes every entry of `survey`, which must have no flaws, in the order of the file; stops at a flaw.
Flaws readContents(const Source& source, const Survey& survey, Sink& sink);

}  // namespace zip
