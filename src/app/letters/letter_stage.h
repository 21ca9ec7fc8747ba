// How far a draft has come, and whose turn it is.
#pragma once

#include <string>

#include "app/access/actor.h"
#include "app/facts/letter_subject.h"
#include "app/home/workplace.h"
#include "app/records/records.h"
#include "base/words.h"

namespace app {

struct LetterStage {
  enum class At { Mending, Approval, Signature, Issue };

  At at = At::Mending;
  int approved = 0;  // of the series' approvers, in their order
  int approvers = 0;
  std::string next;  // the account whose turn it is; empty: anybody who may sign for the issuer

  bool operator==(const LetterStage&) const = default;
};
inline constexpr base::Word<LetterStage::At> kLetterStages[] = {
    {"perlu-perbaikan", LetterStage::At::Mending},  // it was returned to its drafter
    {"paraf", LetterStage::At::Approval},           // an approver must check it
    {"tanda-tangan", LetterStage::At::Signature},   // everybody has checked it
    {"bernomor", LetterStage::At::Issue},           // it has its number and is not finished
};

// As its row says, for lists: approvals of what the draft said before its case moved on still count here.
// InvalidInput or InvalidSetup when the office's data know no issuer or series for it any more.
LetterStage stageOf(const Workplace& workplace, const DraftRow& draft);

// The same with the approvals that hold for what the draft says now.
LetterStage stageOf(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft);

// For whom a letter of this kind is worked on: its Produsen where it is one of his, else the office.
Parties partiesOf(const Workplace& workplace, const std::string& kind, const std::string& produsen);

// What the procedure calls a letter of this kind: "Surat Pengantar"; the kind itself where it knows none.
std::string letterTitle(const Workplace& workplace, const std::string& kind);

// Whether the actor is one who may sign it, by his role, the signatories in force, and the rule on drafters.
// Approvals are not asked for.
bool maySign(const Workplace& workplace, const Actor& actor, const LetterSubject& subject,
             const DraftRow& draft);

}  // namespace app
