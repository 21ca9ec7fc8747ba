// What an archived object's tombstone says (docs/formats/retention.md): enough to prove which object was
// destroyed, by which decisions and when, and nothing of what was in it.
#pragma once

#include <string>
#include <vector>

#include "base/instant.h"
#include "json/value.h"
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

// The name that stands for a contact person whose data are gone.
std::string pseudonymOf(std::string_view contact);

}  // namespace app
