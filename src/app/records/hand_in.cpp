#include "app/records/hand_in.h"

#include <algorithm>

#include "app/records/event_members.h"
#include "base/words.h"

namespace app {
namespace {

constexpr base::Word<Door> kDoors[] = {
    {"request", Door::Request}, {"answer", Door::Answer}, {"balikan", Door::Balikan}, {"event", Door::Event}};

}  // namespace

template <class Members, json::Is<FileDigest> Record>
void describe(Members& members, Record& digest) {
  members.required("size", digest.size);
  members.required("sha256", digest.sha256);
}

template <class Members, json::Is<Upload> Record>
void describe(Members& members, Record& upload) {
  members.required("name", upload.name);
  members.required("kind", upload.kind);
  members.optional("examination", upload.examination);
  members.optional("digest", upload.digest);
}

template <class Members, json::Is<HandIn> Record>
void describe(Members& members, Record& handIn) {
  members.required("id", handIn.id);
  members.required("object", handIn.object);
  members.word("door", handIn.door, kDoors);
  members.required("received", handIn.received);
  members.required("user", handIn.user);
  members.required("authentication", handIn.authentication);
  members.optional("note", handIn.note);
  members.through("event", handIn.event, requests::toJson, requests::eventFromJson);
  members.optional("form", handIn.form);
  members.required("files", handIn.files);
}

json::Value toJson(const HandIn& handIn) {
  return json::asObject(handIn);
}

HandIn handInFromJson(const json::Value& value, const base::Path& folder) {
  auto handIn = json::recordOf<HandIn>(value, base::Message("record.a-hand-in", {}));
  if (handIn.form) handIn.form->path = heldFile(folder, 0);
  for (std::size_t i = 0; i < handIn.files.size(); ++i) handIn.files[i].path = heldFile(folder, i + 1);
  return handIn;
}

base::Path heldFile(const base::Path& folder, std::size_t number) {
  return folder / std::to_string(number);
}

bool isHeldFile(std::string_view name) {
  const bool isNumber = std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
  return isNumber && name.front() != '0';
}

}  // namespace app
