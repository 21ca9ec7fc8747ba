// The content of a tombstone (docs/formats/retention.md): enough to prove which object was destroyed, by
// which decisions and when, without anything of its content.
#pragma once

#include <string>
#include <vector>

#include "base/instant.h"
#include "json/value.h"
#include "letters/number_sequence.h"

namespace app {

struct Tombstone {
  std::string object;
  std::string kind;                      // type of the object: request, contact
  std::string ticket;                    // of a request
  std::string title;                     // free of personal data
  int head = 0;                          // its newest version
  std::vector<std::string> inventories;  // SHA-512 of each version's inventory, as in log leaves and receipts
  std::string user;                      // who destroyed it
  base::Instant time;
  json::Object decision;  // of a request: its grounds; of a contact: `reason`, and `case` if there is one
  // Of a request: the lines of its letters in the buku agenda, and the id of its contact person.
  std::vector<letters::AgendaRow> agenda;
  std::string contact;

  bool operator==(const Tombstone&) const = default;
};

json::Object toJson(const Tombstone& tombstone);
// The exact inverse. Corrupt when a member is missing or of the wrong type.
Tombstone tombstoneFromJson(const json::Value& value);

// The pseudonym of a contact person whose data were destroyed.
std::string pseudonymOf(std::string_view contact);

}  // namespace app
