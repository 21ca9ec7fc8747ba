// A file of a home in a snapshot, and a fault of a backup.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/message.h"
#include "json/value.h"

namespace backup {

struct Entry {
  std::string path;    // in the home, such as "office/series.xml"
  std::string sha512;  // of its bytes; also their name in the backup
  std::uint64_t size = 0;

  bool operator==(const Entry&) const = default;
};

// A file that is missing or changed, or could not be backed up.
struct Flaw {
  std::string path;       // in the home, or in the backup
  base::Message message;  // what is wrong

  bool operator==(const Flaw&) const = default;
};

json::Object toJson(const Entry& entry);
json::Object toJson(const Flaw& flaw);
// Corrupt, naming the manifest, when it is not an entry: an invalid path or one that leaves the home, or an
// invalid digest.
Entry entryFromJson(const json::Value& value, const std::string& manifest);

// 128 lower-case hexadecimal digits.
bool isSha512(std::string_view text);

}  // namespace backup
