#include "app/records/tombstone.h"

#include <algorithm>

#include "json/members.h"
#include "letters/agenda_json.h"

namespace app {

template <class Members, json::Is<Tombstone> Record>
void describe(Members& members, Record& tombstone) {
  members.required("object", tombstone.object);
  members.required("kind", tombstone.kind);
  members.required("ticket", tombstone.ticket);
  members.required("title", tombstone.title);
  members.required("head", tombstone.head);
  members.required("inventories", tombstone.inventories);
  members.required("user", tombstone.user);
  members.required("time", tombstone.time);
  members.required("decision", tombstone.decision);
  members.required("agenda", tombstone.agenda);
  members.required("contact", tombstone.contact);
}

json::Object toJson(const Tombstone& tombstone) {
  return json::asObject(tombstone);
}
Tombstone tombstoneFromJson(const json::Value& value) {
  return json::recordOf<Tombstone>(value, base::Message("record.a-tombstone", {}));
}

std::string pseudonymOf(std::string_view contact) {
  return "Narahubung " +
         std::string(contact.substr(contact.size() - std::min<std::size_t>(contact.size(), 8)));
}

}  // namespace app
