// The mailbox to which servers report on the office's mails. A port.
#pragma once

#include <functional>
#include <string>

#include "base/bytes.h"

namespace mail {

// Whose a mail is. Ours is marked as read; others' stay exactly as they are.
enum class Concern { Ours, Others };

class InTray {
 public:
  virtual ~InTray() = default;

  // Shows every mail that was not shown before, at most `most`, in the order of their arrival as far as the
  // mailbox knows it, of each at most the first MiB. `mark` is what the last visit returned, empty at first.
  // Returns the new mark.
  //
  // Unavailable when the mailbox cannot be read. Then, and when `look` throws, the caller keeps the old mark
  // and is shown the same mails again.
  virtual std::string visit(const std::string& mark, int most,
                            const std::function<Concern(base::ByteView mail)>& look) = 0;

  static constexpr std::size_t kMostBytes = 1 << 20;
};

}  // namespace mail
