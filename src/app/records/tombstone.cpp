#include "app/records/tombstone.h"

#include <algorithm>

#include "base/error.h"
#include "letters/agenda_json.h"

namespace app {

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

std::string pseudonymOf(std::string_view contact) {
  return "Narahubung " +
         std::string(contact.substr(contact.size() - std::min<std::size_t>(contact.size(), 8)));
}

}  // namespace app
