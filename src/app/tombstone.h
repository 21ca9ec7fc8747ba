// What an archived object's tombstone says (docs/formats/retention.md): enough to prove which object was
// destroyed, by which decisions and when, and nothing of what was in it.
#pragma once

#include <string>
#include <vector>

#include "app/actor.h"
#include "app/case_file.h"
#include "app/proposal.h"
#include "app/workplace.h"
#include "letters/number_sequence.h"

namespace app {

struct Tombstone {
  std::string object;
  std::string kind;                      // what the object was: request, contact
  std::string ticket;                    // of a request
  std::string title;                     // free of personal data
  int head = 0;                          // its newest version
  std::vector<std::string> inventories;  // SHA-512 of the inventory of each version: what the leaves of the
                                         // log and every receipt name
  std::string user;                      // who carried it out
  base::Instant time;
  json::Object
      decision;  // of a request: what led to it; of a contact: `reason`, and `case` where there is one
  // Of a request: the lines of the buku agenda that were its letters', and the id of its contact person.
  std::vector<letters::AgendaRow> agenda;
  std::string contact;

  bool operator==(const Tombstone&) const = default;
};

json::Object toJson(const Tombstone& tombstone);
// Exactly the inverse. Corrupt when a member is missing or of the wrong type.
Tombstone tombstoneFromJson(const json::Value& value);

// Of the case as the proposal and the archive have it now.
Tombstone tombstoneOf(const Workplace& workplace, const Actor& actor, const CaseFile& file,
                      const archive::Inventory& inventory, const Proposal& proposal);

// The name that stands for a contact person whose data are gone.
std::string pseudonymOf(std::string_view contact);

// The tombstone takes the place of the object, and what the database knew of it goes: rows, drafts, mails.
// The caller holds the object; Conflict when it is not as the tombstone says it was. False when a copy could
// not be removed yet.
bool bury(const Workplace& workplace, const Actor& actor, const Tombstone& tombstone);

// From a tombstone's object.
Tombstone readTombstone(const archive::Store& store, const archive::Inventory& inventory);

// What the database knows after it: live, at rebuild and in recovery alike.
void project(Transaction& transaction, const Tombstone& tombstone);

// NotFound, with the decision by which the request was destroyed. Returns when the database has no tombstone
// of that name.
void throwIfDestroyed(const Workplace& workplace, std::string_view caseName);

}  // namespace app
