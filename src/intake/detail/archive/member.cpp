#include "intake/detail/archive/member.h"

#include "intake/detail/media_types.h"
#include "intake/detail/naming.h"

namespace intake::detail {

Member::Member(const Subject& archive, std::string name, const ExamineInner& inner)
    : archive_(archive), name_(std::move(name)), inner_(inner) {}

void Member::take(base::ByteView piece) {
  if (text_) return text_->feed(piece);
  const bool isHeadEnough = kind_ == Kind::Unknown || kind_ == Kind::Program;
  if (isHeadEnough || isTooLarge_) return;
  kept_.append(piece);
  if (!kind_ && kept_.size() >= kHead) decide();
  isTooLarge_ = kept_.size() > Budget::kMemberInMemory;
  if (isTooLarge_) kept_.resize(kHead);
}

void Member::decide() {
  kind_ = kindOf(base::ByteView(kept_).substr(0, kHead));
  if (kind_ != Kind::Text) return;
  text_.emplace(kept_, endingOf(name_));
  text_->feed(kept_);
  kept_.clear();
}

void Member::finish() {
  if (!kind_ && !kept_.empty()) decide();
  const Notes notes = archive_.notes.inside(name_);
  if (text_) {
    checkName(text_->finish(notes), name_, notes);
  } else if (isTooLarge_) {
    notes.add("member-too-large");
  } else {
    examine(kept_);
  }
}

void Member::examine(base::ByteView bytes) {
  const zip::MemorySource source(bytes);
  inner_({source, name_, archive_.notes.inside(name_), archive_.budget, archive_.depth + 1});
}

}  // namespace intake::detail
