#include "app/tombstone.h"

#include <algorithm>

#include "app/archival_act.h"
#include "app/projection.h"
#include "archive/description.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "json/text.h"
#include "letters/agenda_json.h"

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
  act.files.push_back({archive::kTombstonePath, json::canonical(toJson(tombstone)) + "\n"});
  const json::Value record = json::Object{{"type", "tombstone"},
                                          {"id", tombstone.object},
                                          {"ticket", tombstone.ticket},
                                          {"title", tombstone.title}};
  act.files.push_back({archive::kDescriptionPath, json::canonical(record) + "\n"});
  return act;
}

void addMissingLines(Transaction& transaction, const std::vector<letters::AgendaRow>& agenda) {
  for (const letters::AgendaRow& row : agenda) {
    const auto known = transaction.numbers().find(row.number);
    const bool isThere =
        std::any_of(known.begin(), known.end(), [&](const auto& other) { return other.where == row.where; });
    if (!isThere) transaction.numbers().add(row);
  }
}

}  // namespace

json::Object toJson(const Tombstone& tombstone) {
  json::Array agenda;
  for (const letters::AgendaRow& row : tombstone.agenda) agenda.push_back(letters::agendaJson(row));
  return {{"object", tombstone.object},
          {"kind", tombstone.kind},
          {"ticket", tombstone.ticket},
          {"title", tombstone.title},
          {"head", tombstone.head},
          {"inventories", json::Array(tombstone.inventories.begin(), tombstone.inventories.end())},
          {"user", tombstone.user},
          {"time", tombstone.time.rfc3339(base::TimeZone::utc())},
          {"decision", tombstone.decision},
          {"agenda", agenda},
          {"contact", tombstone.contact}};
}

Tombstone tombstoneFromJson(const json::Value& value) {
  Tombstone tombstone;
  tombstone.object = value.stringAt("object");
  tombstone.kind = value.stringAt("kind");
  tombstone.ticket = value.stringAt("ticket");
  tombstone.title = value.stringAt("title");
  tombstone.head = static_cast<int>(value.integerAt("head"));
  for (const json::Value& digest : value.arrayAt("inventories")) {
    if (!digest.string()) throw base::Corrupt("A tombstone holds something else where a digest is expected.");
    tombstone.inventories.push_back(*digest.string());
  }
  tombstone.user = value.stringAt("user");
  const auto time = base::Instant::parse(value.stringAt("time"));
  if (!time) throw base::Corrupt("A tombstone has no time.");
  tombstone.time = *time;
  tombstone.decision = value.objectAt("decision");
  for (const json::Value& row : value.arrayAt("agenda"))
    tombstone.agenda.push_back(letters::agendaRowOf(row));
  tombstone.contact = value.stringAt("contact");
  return tombstone;
}

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

std::string pseudonymOf(std::string_view contact) {
  return "Narahubung " +
         std::string(contact.substr(contact.size() - std::min<std::size_t>(contact.size(), 8)));
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

Tombstone readTombstone(const archive::Store& store, const archive::Inventory& inventory) {
  return tombstoneFromJson(
      json::read(store.read(inventory, 1, archive::kTombstonePath), archive::kTombstonePath));
}

void project(Transaction& transaction, const Tombstone& tombstone) {
  transaction.retention().saveTombstone(
      {tombstone.object, tombstone.ticket, tombstone.time, json::canonical(toJson(tombstone))});
  if (tombstone.kind == kContact) {
    transaction.contacts().save({tombstone.object, pseudonymOf(tombstone.object), "", "", ""});
    return;
  }
  transaction.search().remove(tombstone.object);
  transaction.requests().forget(tombstone.object);
  transaction.letters().forget(tombstone.object);
  transaction.outbox().forgetCase(tombstone.object);
  transaction.requests().noteTicket(tombstone.ticket);
  addMissingLines(transaction, tombstone.agenda);
}

void throwIfDestroyed(const Workplace& workplace, std::string_view caseName) {
  std::optional<TombstoneRow> row;
  workplace.database.read(
      [&](Transaction& transaction) { row = transaction.retention().findTombstone(caseName); });
  if (!row || row->ticket.empty()) return;
  const Tombstone tombstone = tombstoneFromJson(json::read(row->json, "tombstone"));
  const json::Value decision = json::Value(tombstone.decision);
  const json::Value* minutes = decision.find("minutes");
  throw base::NotFound("The request " + row->ticket + " was destroyed on " +
                       tombstone.time.in(workplace.walidata().zone).date.iso() + " by the proposal " +
                       decision.stringOr("proposal_name") +
                       (minutes ? " and the berita acara " + minutes->stringAt("number") : std::string()) +
                       ".");
}

}  // namespace app
