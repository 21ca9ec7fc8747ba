// An archived case verified on the spot, step by step: its files, its form, the signatures of its letters,
// and its place in the transparency log. Each step reads again and computes anew; none changes anything.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "base/message.h"
#include "tlog/checkpoint.h"
#include "verification/examiner.h"

namespace app {

enum class CheckStep {
  Files,       // every digest, against the inventory
  Structure,   // whether the object is what OCFL demands, and its records can be read
  Signatures,  // of its letters
  Log,         // whether each version is in the log, under the newest checkpoint
  Continuity,  // whether the log continues a checkpoint that somebody kept
};
inline constexpr std::array kCheckSteps = {CheckStep::Files, CheckStep::Structure, CheckStep::Signatures,
                                           CheckStep::Log, CheckStep::Continuity};

struct StepResult {
  enum class Outcome {
    Passed,
    Open,    // nothing is wrong, but something is not proven
    Failed,  // something is wrong
    Absent,  // there was nothing to look at
  };

  Outcome outcome = Outcome::Passed;
  base::Message sum;                        // in a few words: "38 dari 38 cocok"
  base::Message text;                       // what was done, and what it means
  std::vector<base::Message> details = {};  // one each file, letter or problem; at most kMostDetails
};

inline constexpr std::size_t kMostDetails = 200;

// What a step looks at.
struct CheckOrder {
  std::string caseName;  // ticket or object id
  std::optional<tlog::SignedCheckpoint> since = {};
};

// For staff and auditors. NotFound when there is no such case. What is damaged is told as Failed, never
// thrown; Unavailable when the disk or the cage does not answer.
StepResult checkCase(const Workplace& workplace, const Actor& actor, verification::Examiner& examiner,
                     const CheckOrder& order, CheckStep step);

// A checkpoint as somebody kept it. Nothing when the text is none.
std::optional<tlog::SignedCheckpoint> keptCheckpoint(const std::string& text);

}  // namespace app
