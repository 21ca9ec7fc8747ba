#include "app/cases/destroyed_case.h"

#include <algorithm>

#include "app/records/stored_json.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "json/text.h"

namespace app {
namespace {

constexpr const char* kContact = "contact";

void addMissingLines(Transaction& transaction, const std::vector<letters::AgendaRow>& agenda) {
  for (const letters::AgendaRow& row : agenda) {
    const auto known = transaction.numbers().find(row.number);
    const bool isThere =
        std::any_of(known.begin(), known.end(), [&](const auto& other) { return other.where == row.where; });
    if (!isThere) transaction.numbers().add(row);
  }
}

}  // namespace

Tombstone readTombstone(const archive::Store& store, const archive::Inventory& inventory) {
  return tombstoneFromJson(
      storedJson(store.read(inventory, 1, archive::kTombstonePath), archive::kTombstonePath));
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
  const std::string date = tombstone.time.in(workplace.walidata().zone).date.iso();
  const std::string proposal = decision.stringOr("proposal_name");
  const json::Value* minutes = decision.find("minutes");
  if (minutes == nullptr)
    throw base::NotFound(
        base::Message("case.destroyed", {{"ticket", row->ticket}, {"date", date}, {"proposal", proposal}}));
  const std::string& number = minutes->stringAt("number");
  throw base::NotFound(
      base::Message("case.destroyed-by-minutes",
                    {{"ticket", row->ticket}, {"date", date}, {"proposal", proposal}, {"minutes", number}}));
}

}  // namespace app
