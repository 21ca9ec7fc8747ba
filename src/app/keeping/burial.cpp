#include "app/keeping/burial.h"

#include <algorithm>

#include "app/cases/archival_act.h"
#include "app/cases/destroyed_case.h"
#include "app/cases/projection.h"
#include "app/records/read_back.h"
#include "archive/description.h"
#include "archive/tombstone.h"
#include "base/error.h"

namespace app {
namespace {

constexpr const char* kContact = "contact";

json::Object decisionOf(const Proposal& proposal, const ProposedCase& one) {
  const json::Value shown = json::Value(toJson(proposal));
  json::Object decision{{"proposal", proposal.object},
                        {"proposal_name", proposal.name},
                        {"classification", one.retention.code},
                        {"closed", one.retention.closed.iso()},
                        {"kept_until", one.retention.period.inactiveUntil.iso()},
                        {"proposed", shown.at("proposed")},
                        {"appraisal", proposal.appraisal}};
  for (const json::Value& listed : shown.arrayAt("cases")) {
    if (listed.stringAt("object") == one.object) decision["rule"] = listed.at("rule");
  }
  if (proposal.approved) decision["approved"] = shown.at("approved");
  if (proposal.minutes) {
    decision["minutes"] = json::Object{{"id", proposal.minutes->id},
                                       {"number", proposal.minutes->number},
                                       {"date", proposal.minutes->date.iso()},
                                       {"signatory", proposal.minutes->signatory}};
  }
  return decision;
}

std::vector<letters::AgendaRow> agendaOf(const CaseFile& file) {
  std::vector<letters::AgendaRow> rows;
  for (const EventRecord& record : file.events) {
    if (record.letter)
      rows.push_back(agendaRowOf(*record.letter, record.event.time, letters::NumberStatus::Issued));
  }
  return rows;
}

ArchivalAct actOf(const Tombstone& tombstone) {
  ArchivalAct act;
  act.object = tombstone.object;
  act.head = tombstone.head;
  act.title = tombstone.kind == kContact ? "Penghapusan data pribadi" : "Pemusnahan arsip";
  act.type = archive::PremisEventType::Deletion;
  act.detail = json::Object{{"act", "bury"}, {"decision", tombstone.decision}};
  act.files.push_back(
      {archive::kTombstonePath, readBackBytes(toJson(tombstone), [&](const json::Value& read) {
         return tombstoneFromJson(read) == tombstone;
       })});
  const json::Value record = json::Object{{"type", "tombstone"},
                                          {"id", tombstone.object},
                                          {"ticket", tombstone.ticket},
                                          {"title", tombstone.title}};
  act.files.push_back({archive::kDescriptionPath, readBackBytes(record)});
  return act;
}

}  // namespace

Tombstone tombstoneOf(const Workplace& workplace, const Actor& actor, const CaseFile& file,
                      const archive::Inventory& inventory, const Proposal& proposal) {
  const auto listed = std::find_if(proposal.cases.begin(), proposal.cases.end(),
                                   [&](const auto& one) { return one.object == file.row.object; });
  base::require(listed != proposal.cases.end(), "a case is destroyed that was not proposed");
  Tombstone tombstone;
  tombstone.object = file.row.object;
  tombstone.kind = "request";
  tombstone.ticket = file.row.ticket;
  tombstone.title = file.row.title;
  tombstone.head = inventory.head();
  tombstone.inventories = workplace.store.inventoryDigests(inventory);
  tombstone.user = actor.user;
  tombstone.time = workplace.clock.now();
  tombstone.decision = decisionOf(proposal, *listed);
  tombstone.agenda = agendaOf(file);
  tombstone.contact = file.record.contact;
  return tombstone;
}

bool bury(const Workplace& workplace, const Actor& actor, const Tombstone& tombstone) {
  const archive::Burial burial = archiveBurial(workplace, actor, actOf(tombstone));
  std::vector<std::string> drafts;
  workplace.database.write([&](Transaction& transaction) {
    drafts.clear();
    for (const DraftRow& draft : transaction.letters().drafts(tombstone.object)) drafts.push_back(draft.id);
    project(transaction, tombstone);
  });
  for (const std::string& draft : drafts) base::removeAll(workplace.disk, workplace.home.drafts() / draft);
  workplace.store.settled(burial.receipt);
  return burial.isCopyRemoved;
}

}  // namespace app
