#include "app/proposals/proposal_file.h"

#include "app/access/commands.h"
#include "app/cases/archival_act.h"
#include "app/cases/event_reading.h"
#include "app/cases/projection.h"
#include "app/home/office_time.h"
#include "app/proposals/minutes_data.h"
#include "app/records/read_back.h"
#include "archive/description.h"
#include "base/error.h"
#include "json/text.h"

namespace app {
namespace {

using requests::Role;

std::optional<ProposalRow> rowOf(const Workplace& workplace, std::string_view name) {
  std::optional<ProposalRow> row;
  workplace.database.read([&](Transaction& transaction) { row = transaction.retention().find(name); });
  return row;
}

void save(Transaction& transaction, const Proposal& proposal) {
  transaction.retention().save({proposal.object, proposal.name, std::string(nameOf(proposal.state)),
                                proposal.head, json::canonical(toJson(proposal))});
}

// One more version of the object: its proposal, and the berita acara when it brought that.
void project(Transaction& transaction, const Proposal& after, const json::Value& detail) {
  save(transaction, after);
  if (const json::Value* record = detail.find("record"))
    projectLetter(transaction, after.object, after.head, eventRecordFromJson(*record));
}

const char* titleOf(const json::Value& detail) {
  const std::string& act = detail.stringAt("act");
  if (act == "propose") return "Usul musnah";
  if (act == "approve") return "Persetujuan usul musnah";
  if (act == "refuse") return "Penolakan usul musnah";
  return act == "minutes" ? "Berita acara pemusnahan" : "Pelaksanaan pemusnahan";
}

class ProposalSubject final : public LetterSubject {
 public:
  ProposalSubject(const Workplace& workplace, Proposal proposal)
      : workplace_(workplace), proposal_(std::move(proposal)) {}

  const std::string& object() const override { return proposal_.object; }
  int head() const override { return proposal_.head; }
  base::Instant nextTime() const override { return nextActTime(workplace_, proposal_); }

  std::vector<Role> signers(const std::string& kind) const override {
    if (kind == kMinutesKind) return {Role::Penandatangan};
    throw base::InvalidInput(
        base::Message("proposal.one-letter-kind", {{"kind", kMinutesKind}, {"other", kind}}));
  }

  void say(const DraftDetail&, requests::Event&) const override {}

  std::optional<requests::Refusal> refusalOf(const requests::Event& event) const override {
    if (proposal_.state == ProposalState::Approved) return std::nullopt;
    const base::Message why("proposal.minutes-not-due",
                            {{"proposal", proposal_.name}, {"state", nameOf(proposal_.state)}});
    return requests::Refusal{base::ErrorKind::Conflict, event.kind, {why}, {}};
  }

  void demandAllowed(const requests::Event& event) const override {
    if (const auto refusal = refusalOf(event)) refuse(*refusal);
  }

  xml::Element data(const std::string& kind, const requests::Event&,
                    const LetterFacts& facts) const override {
    signers(kind);
    return minutesData(workplace_, proposal_, facts);
  }

  std::string addressee(const std::string&, const std::string&) const override { return "-"; }

  int archive(const Actor& actor, const EventRecord& record,
              std::vector<archive::NewFile> files) const override {
    return archiveProposal(workplace_, actor, proposal_, minutesAct(record), std::move(files)).head;
  }

 private:
  const Workplace& workplace_;
  const Proposal proposal_;
};

}  // namespace

bool isProposal(const Workplace& workplace, std::string_view nameOrObject) {
  return rowOf(workplace, nameOrObject).has_value();
}

Proposal openProposal(const Workplace& workplace, const Actor& actor, std::string_view nameOrObject) {
  const auto row = actor.isOfOffice() ? rowOf(workplace, nameOrObject) : std::nullopt;
  if (!row) throw base::NotFound(base::Message("proposal.name-unknown", {{"name", nameOrObject}}));
  return proposalFromJson(json::read(row->json, "proposal"));
}

Proposal openHeldProposal(const Workplace& workplace, const Actor& actor, std::string_view nameOrObject) {
  const std::string object = openProposal(workplace, actor, nameOrObject).object;
  const auto inventory = workplace.store.find(archive::ObjectId::of(object));
  if (!inventory) throw base::Corrupt(base::Message("proposal.not-archived", {{"object", object}}));
  workplace.database.writeWithArchive(
      [&](Transaction& transaction) { catchUpProposal(transaction, workplace, *inventory); });
  return openProposal(workplace, actor, object);
}

base::Instant nextActTime(const Workplace& workplace, const Proposal& proposal) {
  return timeAfter(workplace, proposal.lastTime(),
                   base::Message("time.of-proposal", {{"proposal", proposal.name}}));
}

std::unique_ptr<LetterSubject> openProposalSubject(const Workplace& workplace, Proposal proposal) {
  return std::make_unique<ProposalSubject>(workplace, std::move(proposal));
}

Proposal archiveProposal(const Workplace& workplace, const Actor& actor, const Proposal& before,
                         json::Object detail, std::vector<archive::NewFile> files) {
  ArchivalAct act;
  act.object = before.object;
  act.head = before.head;
  act.detail = std::move(detail);
  const Proposal meant = applied(before, before.object, before.head + 1, act.detail);
  act.reads = [&](const json::Value& read) {
    return applied(before, before.object, before.head + 1, read) == meant;
  };
  act.title = titleOf(act.detail);
  act.files = std::move(files);
  if (before.head == 0) {
    const json::Value record =
        json::Object{{"type", "retention"}, {"id", before.object}, {"title", "Usul musnah " + before.name}};
    act.files.push_back({archive::kDescriptionPath, readBackBytes(record)});
  }
  const archive::Receipt receipt = archiveAct(workplace, actor, act);
  Proposal after = applied(before, before.object, receipt.version, act.detail);
  workplace.database.write([&](Transaction& transaction) { project(transaction, after, act.detail); });
  workplace.store.settled(receipt);
  return after;
}

void catchUpProposal(Transaction& transaction, const Workplace& workplace,
                     const archive::Inventory& inventory) {
  Proposal proposal;
  if (const auto row = transaction.retention().find(inventory.id.text()))
    proposal = proposalFromJson(json::read(row->json, "proposal"));
  for (int version = proposal.head + 1; version <= inventory.head(); ++version) {
    json::Value act;
    const base::Message damage =
        readDetail(workplace.store, inventory, version, [&](const json::Value& detail) {
          proposal = applied(proposal, inventory.id.text(), version, detail);
          act = detail;
        });
    proposal.head = version;
    if (damage.empty())
      project(transaction, proposal, act);
    else if (!proposal.object.empty())
      save(transaction, proposal);  // it stands where it stood
  }
}

}  // namespace app
