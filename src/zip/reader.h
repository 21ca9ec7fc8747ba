// The contents of a zip that passed its survey, streamed.
#pragma once

#include <functional>

#include "base/disk.h"
#include "zip/survey.h"

namespace zip {

// Takes the contents one after the other.
class Sink {
 public:
  virtual ~Sink() = default;
  // Whether the content of this entry is wanted.
  virtual bool begin(const Entry& entry) = 0;
  virtual void take(base::ByteView piece) = 0;
  // After the last piece, when size and CRC-32 were right.
  virtual void end(const Entry& entry) = 0;
};

// Gives every entry of `survey`, which must have no flaws, to `sink` in the order of the file, in pieces of
// at most 64 KiB. The flaws returned (zip-content) name entries whose content is damaged or is not of the
// size and CRC-32 that the headers say: `end` is not called for them, and the reading stops there. Never
// writes more than a header promised. What `sink` throws is passed on.
Flaws readContents(const base::Disk& disk, const base::Path& path, const Survey& survey, Sink& sink);

}  // namespace zip
