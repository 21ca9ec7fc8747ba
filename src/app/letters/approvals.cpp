#include "app/letters/approvals.h"

#include <algorithm>

#include "app/access/actor.h"
#include "app/facts/letter_facts.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "json/text.h"
#include "xml/writer.h"

namespace app {
namespace {

json::Object approvalOf(const std::string& user, base::Instant time, const Bound& bound) {
  return {{"user", user},
          {"time", time.rfc3339(base::TimeZone::utc())},
          {"content_sha256", bound.content},
          {"template_sha256", bound.pattern},
          {"assets_sha256", bound.assets}};
}

bool isOf(const json::Value& approval, const std::string& user, const Bound& bound) {
  return approval.stringAt("user") == user && approval.stringAt("content_sha256") == bound.content &&
         approval.stringAt("template_sha256") == bound.pattern &&
         approval.stringAt("assets_sha256") == bound.assets;
}

// The next of the series' approvers; empty when all have checked.
std::string nextApprover(const letters::Series& series, const std::vector<std::string>& done) {
  return done.size() < series.approvers.size() ? series.approvers[done.size()] : std::string();
}

}  // namespace

Bound boundOf(const Workplace& workplace, const Dossier& dossier, const DraftRow& draft,
              const std::string& user) {
  const letters::Issuer& issuer = issuerOf(workplace, draft.kind, draft.produsen);
  const LetterFacts facts = factsOf(workplace, draft, user, draft.drafted.in(issuer.zone).date);
  const requests::Event event = eventOf(workplace, draft, draft.drafted);
  const xml::Element data = dossier.data(draft.kind, event, facts);
  return {crypto::digestHex(crypto::DigestAlgorithm::Sha256, xml::write(data)),
          workplace.office().templates.kind(draft.kind).sha256,
          workplace.typesetter.assetsDigest(issuer.logo)};
}

std::vector<std::string> approvedBy(const Workplace& workplace, const DraftRow& draft, const Bound& bound) {
  const json::Value approvals = json::read(draft.approvalsJson, "approvals");
  std::vector<std::string> done;
  for (const std::string& user : seriesOf(workplace, draft).approvers) {
    const json::Array& all = *approvals.array();
    if (std::none_of(all.begin(), all.end(), [&](const auto& one) { return isOf(one, user, bound); })) break;
    done.push_back(user);
  }
  return done;
}

DraftRow approved(const Workplace& workplace, const Actor& actor, const Dossier& dossier, DraftRow draft) {
  if (draft.state == DraftState::Returned)
    throw base::Conflict(base::Message("drafting.returned-before-approval", {}));
  const Bound bound = boundOf(workplace, dossier, draft, "");
  const std::string next = nextApprover(seriesOf(workplace, draft), approvedBy(workplace, draft, bound));
  if (next.empty()) throw base::Conflict(base::Message("drafting.no-approval-needed", {}));
  if (next != actor.user) {
    throw base::Denied(base::Message("drafting.other-approver-next", {{"next", next}, {"user", actor.user}}));
  }
  json::Array approvals = *json::read(draft.approvalsJson, "approvals").array();
  approvals.push_back(approvalOf(actor.user, workplace.clock.now(), bound));
  draft.approvalsJson = json::canonical(approvals);
  return draft;
}

void demandApproved(const Workplace& workplace, const Dossier& dossier, const DraftRow& draft,
                    const std::string& user) {
  const letters::Series& series = seriesOf(workplace, draft);
  const std::string next =
      nextApprover(series, approvedBy(workplace, draft, boundOf(workplace, dossier, draft, user)));
  if (!next.empty())
    throw base::Conflict(base::Message("drafting.approval-missing", {{"user", user}, {"next", next}}));
  if (user == draft.draftedBy && !series.drafterSigns)
    throw base::Denied(base::Message("drafting.drafter-cannot-sign", {{"user", user}}));
}

}  // namespace app
