// One file of a home as a snapshot lists it, and whatever is wrong with a backup.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/message.h"
#include "json/value.h"

namespace backup {

struct Entry {
  std::string path;    // in the home, as "office/series.xml"
  std::string sha512;  // of its bytes; also the name under which the backup keeps them
  std::uint64_t size = 0;

  bool operator==(const Entry&) const = default;
};

// A file that is missing, changed, or could not be taken.
struct Flaw {
  Flaw(std::string where, const base::Message& what)
      : path(std::move(where)), message(what.in(base::Language::English)) {}

  std::string path;     // in the home, or in the backup
  std::string message;  // what is wrong, in English

  bool operator==(const Flaw&) const = default;
};

json::Object toJson(const Entry& entry);
json::Object toJson(const Flaw& flaw);
// Corrupt, naming the manifest, for what is no entry: a path that leaves the home or is not one name after
// the other, a digest that is none.
Entry entryFromJson(const json::Value& value, const std::string& manifest);

// 128 lower-case hexadecimal digits.
bool isSha512(std::string_view text);

}  // namespace backup
