#include "app/keeping/destruction.h"

#include "app/access/use_cases.h"
#include "app/cases/case_file.h"
#include "app/cases/destroyed_case.h"
#include "app/cases/open_case.h"
#include "app/cases/projection.h"
#include "app/home/case_lock.h"
#include "app/home/office_time.h"
#include "app/keeping/burial.h"
#include "app/keeping/contact_burial.h"
#include "app/keeping/retention.h"
#include "app/proposals/proposal_file.h"
#include "app/records/tombstone.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "base/sentences.h"

namespace app {
namespace {

using requests::Role;

// Whether the event leaves the decision valid: holds, their releases, and automatic events.
bool isHarmless(const Workplace& workplace, const RequestRow& row, const EventRecord& record) {
  if (!record.damage.empty()) return false;
  if (record.event.role == Role::Automatic) return true;
  const requests::EventRule* rule = ruleOf(workplace, row, record);
  return rule && (rule->has(requests::Effect::PlaceHold) || rule->has(requests::Effect::ReleaseHold));
}

// Empty when the case may be destroyed as proposed.
base::Message refusalOf(const Workplace& workplace, const Proposal& proposal, const ProposedCase& one,
                        const CaseFile& file) {
  base::Message refusal = refusalToDestroy(workplace, file, todayAt(workplace), proposal.appraisal);
  if (!refusal.empty()) return refusal;
  for (std::size_t i = static_cast<std::size_t>(one.head); i < file.events.size(); ++i) {
    if (!isHarmless(workplace, file.row, file.events[i])) {
      return {"keeping.changed-since",
              {{"ticket", one.ticket}, {"event", titleOf(workplace, file.row, file.events[i].event.kind)}}};
    }
  }
  if (hasNumberedDraft(workplace, one.object)) return {"keeping.letter-not-issued", {{"ticket", one.ticket}}};
  return {};
}

class Destruction {
 public:
  Destruction(const Workplace& workplace, const Actor& actor, Proposal proposal)
      : workplace_(workplace), actor_(actor) {
    report_.proposal = std::move(proposal);
  }

  DestructionReport run() {
    demandAll();
    for (const ProposedCase& one : report_.proposal.cases) destroyCase(one);
    workplace_.database.scrub();
    const base::FileLock lock = lockCase(workplace_.home, report_.proposal.object);
    const Proposal now = openHeldProposal(workplace_, actor_, report_.proposal.object);
    if (now.state == ProposalState::Destroyed) throw base::Conflict(base::Message("keeping.carried-out", {}));
    report_.proposal = archiveProposal(
        workplace_, actor_, now, destroyAct({actor_.user, nextActTime(workplace_, now), "", ""}, keptBack_));
    return std::move(report_);
  }

 private:
  archive::Inventory inventoryOf(const std::string& object) const {
    auto inventory = workplace_.store.find(archive::ObjectId::of(object));
    if (!inventory) throw base::Corrupt(base::Message("keeping.object-not-archived", {{"object", object}}));
    return *std::move(inventory);
  }

  void demandAll() const {
    std::vector<base::Message> refusals;
    for (const ProposedCase& one : report_.proposal.cases) {
      if (archive::isTombstone(inventoryOf(one.object))) continue;
      const CaseFile file = openCase(workplace_, automaticActor(), one.object);
      const base::Message refusal = refusalOf(workplace_, report_.proposal, one, file);
      if (!refusal.empty()) refusals.push_back(refusal);
    }
    if (!refusals.empty()) throw base::Denied(base::inLines(refusals));
  }

  void destroyCase(const ProposedCase& one) {
    const std::string contact = buryCase(one);
    if (contact.empty()) return;
    report_.destroyed.push_back(one.ticket);
    const bool isClean =
        buryContact(workplace_, actor_, contact,
                    json::Object{{"reason", "destroyed with its request"}, {"case", one.ticket}});
    if (!isClean) report_.leftovers.push_back(contact);
  }

  // The contact person of the destroyed case; empty when the case was kept back.
  std::string buryCase(const ProposedCase& one) {
    const base::FileLock lock = lockCase(workplace_.home, one.object);
    archive::Inventory inventory = inventoryOf(one.object);
    if (!archive::isTombstone(inventory)) {
      const CaseFile file = openHeldCase(workplace_, automaticActor(), one.object);
      const base::Message refusal = refusalOf(workplace_, report_.proposal, one, file);
      if (!refusal.empty()) {
        keptBack_.push_back({one.object, refusal.in(base::kRecordLanguage)});
        return {};
      }
      const Tombstone tombstone = tombstoneOf(workplace_, actor_, file, inventory, report_.proposal);
      if (!bury(workplace_, actor_, tombstone)) report_.leftovers.push_back(one.object);
      return tombstone.contact;
    }
    catchUp(workplace_, inventory);
    return readTombstone(workplace_.store, inventory).contact;
  }

  const Workplace& workplace_;
  const Actor& actor_;
  DestructionReport report_;
  std::vector<KeptBack> keptBack_;
};

}  // namespace

DestructionReport destroy(const Workplace& workplace, const Actor& actor, std::string_view proposalName) {
  demandMay(actor, UseCase::ArchiveDestroy);
  Proposal proposal = openProposal(workplace, actor, proposalName);
  if (proposal.state != ProposalState::Recorded) {
    throw base::Conflict(base::Message("keeping.not-to-carry-out",
                                       {{"proposal", proposal.name}, {"state", nameOf(proposal.state)}}));
  }
  if (proposal.approved && proposal.approved->user == actor.user) {
    throw base::Denied(base::Message("keeping.approver-cannot-destroy",
                                     {{"user", actor.user}, {"proposal", proposal.name}}));
  }
  return Destruction(workplace, actor, std::move(proposal)).run();
}

}  // namespace app
