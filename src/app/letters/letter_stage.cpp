#include "app/letters/letter_stage.h"

#include <algorithm>

#include "app/facts/draft_facts.h"
#include "app/facts/letter_facts.h"
#include "app/letters/approvals.h"
#include "base/error.h"

namespace app {
namespace {

// The first approvers who have approved something.
int approvalsInOrder(const letters::Series& series, const DraftRow& draft) {
  const auto hasApproved = [&](const std::string& user) {
    return std::any_of(draft.approvals.begin(), draft.approvals.end(),
                       [&](const Approval& one) { return one.user == user; });
  };
  const auto missing = std::find_if_not(series.approvers.begin(), series.approvers.end(), hasApproved);
  return static_cast<int>(missing - series.approvers.begin());
}

// The account of the named signatory, else of the first one, as whose letter it is approved (boundOf).
std::string signerOf(const Workplace& workplace, const DraftRow& draft) {
  const letters::Issuer& issuer = issuerOf(workplace, draft.kind, draft.produsen);
  const base::Date today = workplace.clock.now().in(issuer.zone).date;
  const auto candidates = workplace.office().letters.signatoriesFor(issuer.code, today);
  for (const letters::Signatory* one : candidates) {
    if (one->id == draft.detail.signatory) return one->user;
  }
  return candidates.empty() ? std::string() : candidates.front()->user;
}

LetterStage stageAfter(const Workplace& workplace, const DraftRow& draft, int approved) {
  const letters::Series& series = seriesOf(workplace, draft);
  const auto count = static_cast<int>(series.approvers.size());
  LetterStage stage{LetterStage::At::Signature, approved, count, {}};
  if (draft.state == DraftState::Numbered) {
    stage.at = LetterStage::At::Issue;
    stage.next = draft.record.event.actor;
  } else if (draft.state == DraftState::Returned) {
    stage.at = LetterStage::At::Mending;
    stage.next = draft.draftedBy;
  } else if (approved < count) {
    stage.at = LetterStage::At::Approval;
    stage.next = series.approvers[static_cast<std::size_t>(approved)];
  } else {
    stage.next = signerOf(workplace, draft);
  }
  return stage;
}

}  // namespace

LetterStage stageOf(const Workplace& workplace, const DraftRow& draft) {
  return stageAfter(workplace, draft, approvalsInOrder(seriesOf(workplace, draft), draft));
}

LetterStage stageOf(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft) {
  if (draft.state != DraftState::Draft) return stageOf(workplace, draft);
  const auto approved = approvedBy(workplace, draft, boundOf(workplace, subject, draft, ""));
  return stageAfter(workplace, draft, static_cast<int>(approved.size()));
}

Parties partiesOf(const Workplace& workplace, const std::string& kind, const std::string& produsen) {
  const bool isOfProdusen = templateSays(workplace, kind, "dari") == "produsen";
  return {"", isOfProdusen ? produsen : std::string()};
}

std::string letterTitle(const Workplace& workplace, const std::string& kind) {
  const requests::EventRule* rule = workplace.office().rules.procedure.event(kind);
  return rule ? rule->title : kind;
}

bool maySign(const Workplace& workplace, const Actor& actor, const LetterSubject& subject,
             const DraftRow& draft) {
  const std::vector<requests::Role> roles = subject.signers(draft.kind);
  const bool hasRole = std::any_of(roles.begin(), roles.end(), [&](requests::Role role) {
    return role == requests::Role::Produsen ? actor.has(role, draft.produsen) : actor.has(role);
  });
  if (!hasRole) return false;
  if (draft.draftedBy == actor.user && !seriesOf(workplace, draft).drafterSigns) return false;
  const letters::Issuer& issuer = issuerOf(workplace, draft.kind, draft.produsen);
  const letters::Signatory& signatory = signatoryOf(workplace, issuer, draft.detail.signatory, actor.user,
                                                    workplace.clock.now().in(issuer.zone).date);
  return signatory.user.empty() || signatory.user == actor.user;
}

}  // namespace app
