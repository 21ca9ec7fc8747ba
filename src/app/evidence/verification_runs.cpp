#include "app/evidence/verification_runs.h"

#include "app/access/use_cases.h"
#include "base/error.h"
#include "base/random.h"

namespace app {
namespace {

constexpr std::size_t kMostRuns = 100;
constexpr unsigned kRunIdBits = 100;

}  // namespace

std::string VerificationRuns::begin(const Workplace& workplace, const Actor& actor, CheckOrder order) {
  demandMay(actor, UseCase::ArchiveVerify);
  auto kept = std::make_shared<Kept>();
  kept->run = {std::move(order), actor.user, workplace.clock.now()};
  const std::string id = base::randomToken(kRunIdBits);
  const std::lock_guard lock(mutex_);
  runs_.emplace(id, std::move(kept));
  order_.push_back(id);
  if (order_.size() > kMostRuns) {
    runs_.erase(order_.front());
    order_.pop_front();
  }
  return id;
}

std::shared_ptr<VerificationRuns::Kept> VerificationRuns::find(const Actor& actor, const std::string& id) {
  const std::lock_guard lock(mutex_);
  const auto kept = runs_.find(id);
  if (kept != runs_.end() && kept->second->run.user == actor.user) return kept->second;
  throw base::NotFound(base::Message("verify.run-unknown", {}));
}

VerificationRun VerificationRuns::next(const Workplace& workplace, const Actor& actor,
                                       const std::string& id) {
  const auto kept = find(actor, id);
  const std::lock_guard lock(kept->mutex);
  VerificationRun& run = kept->run;
  if (!run.isOver())
    run.results.push_back(checkCase(workplace, actor, examiner_, run.order, kCheckSteps[run.results.size()]));
  return run;
}

}  // namespace app
