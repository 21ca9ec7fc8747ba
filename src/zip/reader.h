// The contents of a zip that passed its survey, streamed.
#pragma once

#include <functional>

#include "base/disk.h"
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

// Passes every entry of `survey`, which must have no flaws, to `sink` in the order of the file, in pieces of
// at most 64 KiB. Stops at an entry whose content is damaged or differs in size or CRC-32 from its headers;
// returns it as a flaw (zip-content) and does not call `end` for it. Never passes on more bytes than the
// header promises. Exceptions of `sink` are passed on.
Flaws readContents(const base::Disk& disk, const base::Path& path, const Survey& survey, Sink& sink);

}  // namespace zip
