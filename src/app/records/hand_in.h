// Something that somebody hands in, as a whole: a request, its completion, an answer, Data Balikan.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/upload.h"
#include "base/instant.h"
#include "base/message.h"
#include "json/value.h"
#include "requests/event.h"

namespace app {

// By which door it comes.
enum class Door { Request, Answer, Balikan, Event };

struct HandIn {
  std::string id = {};      // of one that is held
  std::string object = {};  // the case; of a new request the one that it will be
  Door door = Door::Event;
  base::Instant received = {};
  std::string user = {};
  std::string authentication = {};
  requests::Event event = {};  // that it would be
  std::string note = {};       // free text for its nota or lembar
  std::optional<Upload> form = {};
  std::vector<Upload> files = {};
  // Of one that is held: why it cannot be read; then all else but id and files is unknown. Empty: it is
  // whole. Found when it is read; never stored.
  base::Message damage = {};

  bool operator==(const HandIn&) const = default;
};

// Of one that is held: the files are those that lie beside it, by their numbers.
json::Value toJson(const HandIn& handIn);
// The exact inverse, with paths below `folder`. Corrupt when a member is missing or of the wrong type.
HandIn handInFromJson(const json::Value& value, const base::Path& folder);

// Where the nth file of a held hand-in lies; 0 is the form.
base::Path heldFile(const base::Path& folder, std::size_t number);
// Whether a file of that name is one of them, the form apart.
bool isHeldFile(std::string_view name);

}  // namespace app
