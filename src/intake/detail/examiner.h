// Examines any file: what it is, and what is in it.
#pragma once

#include "intake/detail/magic.h"
#include "intake/detail/subject.h"
#include "intake/finding.h"

namespace intake::detail {

// For one thread at a time. Made before the confinement.
class Examiner {
 public:
  // Throws what the source throws, and when memory runs out; never because of the bytes.
  Inspection inspect(const zip::Source& source, std::string_view name) const;

 private:
  std::string examine(const Subject& subject) const;
  std::string typeOf(const Subject& subject, base::ByteView head) const;
  std::string examineText(const Subject& subject, base::ByteView head) const;
  std::string examineUnknown(const Subject& subject, base::ByteView head) const;

  Magic magic_;
};

}  // namespace intake::detail
