// Content paths of an inventory (OCFL 1.1, 3.5.2): what is wrong with each, and which file it still means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.h"

namespace ocfl::detail {

struct Inventory;

struct ReadPath {
  const char* code = nullptr;  // null: nothing is wrong
  base::Message message;       // empty: nothing is wrong
  std::string_view path;       // of the file that is meant, below the object; empty when it means none
};

class ContentPaths {
 public:
  // The inventory's versions and content directory must have been read.
  explicit ContentPaths(Inventory& inventory) : inventory_(inventory) {}

  // Checks a path of the manifest and keeps it for `find`.
  ReadPath add(std::string_view written);
  // Call it after the last `add`.
  void sort();
  // The file that a path of the manifest means, empty when it means none; nothing when the manifest lacks the
  // path.
  std::optional<std::string_view> find(std::string_view written) const;

 private:
  ReadPath judged(std::string_view written);
  ReadPath withinVersion(std::string_view path, std::string_view version, std::string_view rest);
  ReadPath withBackslashes(std::string_view written);

  Inventory& inventory_;
  std::vector<std::pair<std::string_view, std::string_view>> paths_;  // as written, as meant
};

}  // namespace ocfl::detail
