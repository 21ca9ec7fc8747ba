#include "app/letters/approvals.h"

#include <algorithm>

#include "app/access/actor.h"
#include "app/facts/letter_facts.h"
#include "app/facts/people.h"
#include "app/home/office_time.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "xml/writer.h"

namespace app {
namespace {

bool isOf(const Approval& approval, const std::string& user, const Bound& bound) {
  return approval.user == user && Bound{approval.content, approval.pattern, approval.assets} == bound;
}

// The next of the series' approvers; empty when all have checked.
std::string nextApprover(const letters::Series& series, const std::vector<std::string>& done) {
  return done.size() < series.approvers.size() ? series.approvers[done.size()] : std::string();
}

}  // namespace

Bound boundOf(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft,
              const std::string& user) {
  const letters::Issuer& issuer = issuerOf(workplace, draft.kind, draft.produsen);
  const LetterFacts facts = factsOf(workplace, draft, user, draft.drafted.in(issuer.zone).date);
  const requests::Event event = eventOf(workplace, draft, draft.drafted);
  const xml::Element data = subject.data(draft.kind, event, facts);
  return {crypto::digestHex(crypto::DigestAlgorithm::Sha256, xml::write(data)),
          workplace.office().templates.kind(draft.kind).sha256,
          workplace.typesetter.assetsDigest(issuer.logo)};
}

void demandAsRead(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft,
                  const std::string& user, const DraftReading& reading) {
  if (boundOf(workplace, subject, draft, user) == reading.bound) return;
  if (draft.amended <= reading.at) throw base::Conflict(base::Message("stack.no-longer-as-read", {}));
  throw base::Conflict(base::Message(
      "stack.amended-since",
      {{"name", nameOfAccount(workplace, draft.draftedBy)}, {"time", clockTime(workplace, draft.amended)}}));
}

std::vector<std::string> approvedBy(const Workplace& workplace, const DraftRow& draft, const Bound& bound) {
  std::vector<std::string> done;
  for (const std::string& user : seriesOf(workplace, draft).approvers) {
    const auto& all = draft.approvals;
    if (std::none_of(all.begin(), all.end(), [&](const auto& one) { return isOf(one, user, bound); })) break;
    done.push_back(user);
  }
  return done;
}

DraftRow approved(const Workplace& workplace, const Actor& actor, const LetterSubject& subject,
                  DraftRow draft) {
  if (draft.state == DraftState::Returned)
    throw base::Conflict(base::Message("drafting.returned-before-approval", {}));
  const Bound bound = boundOf(workplace, subject, draft, "");
  const std::string next = nextApprover(seriesOf(workplace, draft), approvedBy(workplace, draft, bound));
  if (next.empty()) throw base::Conflict(base::Message("drafting.no-approval-needed", {}));
  if (next != actor.user) {
    throw base::Denied(base::Message("drafting.other-approver-next", {{"next", next}, {"user", actor.user}}));
  }
  draft.approvals.push_back({actor.user, workplace.clock.now(), bound.content, bound.pattern, bound.assets});
  return draft;
}

void demandApproved(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft,
                    const std::string& user) {
  const letters::Series& series = seriesOf(workplace, draft);
  const std::string next =
      nextApprover(series, approvedBy(workplace, draft, boundOf(workplace, subject, draft, user)));
  if (!next.empty())
    throw base::Conflict(base::Message("drafting.approval-missing", {{"user", user}, {"next", next}}));
  if (user == draft.draftedBy && !series.drafterSigns)
    throw base::Denied(base::Message("drafting.drafter-cannot-sign", {{"user", user}}));
}

}  // namespace app
