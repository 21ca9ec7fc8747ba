// A file within an archive, as it comes out of it piece by piece. Texts are examined on the way; what must be
// read at any place is kept in memory, up to a bound; of what we do not know the beginning is enough.
#pragma once

#include <optional>
#include <string>

#include "intake/detail/kind.h"
#include "intake/detail/subject.h"
#include "intake/detail/text/text_examiner.h"

namespace intake::detail {

class Member {
 public:
  // `archive` is what it lies in.
  Member(const Subject& archive, std::string name, const ExamineInner& inner);

  void take(base::ByteView piece);
  // Call it after the last piece.
  void finish();

 private:
  void decide();
  void examine(base::ByteView bytes);

  const Subject& archive_;
  std::string name_;
  const ExamineInner& inner_;
  base::Bytes kept_;  // the head; or all, of a kind that needs it
  std::optional<Kind> kind_;
  std::optional<TextExaminer> text_;
  bool isTooLarge_ = false;
};

}  // namespace intake::detail
