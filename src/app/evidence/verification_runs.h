// Verifications of cases that go on from one request to the next, a step each, so that whoever waits sees how
// far they have come.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/evidence/case_verification.h"

namespace app {

struct VerificationRun {
  CheckOrder order;
  std::string user;  // who began it, and alone sees it
  base::Instant begun;
  std::vector<StepResult> results{};  // of the first steps of kCheckSteps

  bool isOver() const { return results.size() == kCheckSteps.size(); }
};

// Thread-safe. Runs end with the process; a hundred are kept.
class VerificationRuns {
 public:
  // Returns its id, which cannot be guessed. The case is looked for by the first step.
  std::string begin(const Workplace& workplace, const Actor& actor, CheckOrder order);
  // Performs the next step unless it is over; the run as it stands then. NotFound when there is no such run
  // of the actor; else as checkCase.
  VerificationRun next(const Workplace& workplace, const Actor& actor, const std::string& id);

 private:
  struct Kept {
    std::mutex mutex;  // one step at a time
    VerificationRun run;
  };

  std::shared_ptr<Kept> find(const Actor& actor, const std::string& id);

  verification::Examiner examiner_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Kept>> runs_;
  std::list<std::string> order_;  // oldest first
};

}  // namespace app
