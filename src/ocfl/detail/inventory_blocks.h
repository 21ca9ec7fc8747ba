// The blocks of an inventory: versions, manifest, states, fixity (OCFL 1.1, 3.5.2 to 3.5.4).
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "ocfl/detail/inventory.h"

namespace ocfl::detail {

// The members of an object by name.
struct Members {
  std::vector<std::pair<std::string_view, std::optional<json::Node>>> known;
  std::vector<json::Node> repeated;  // repeated known members
  std::vector<json::Node> others;

  const std::optional<json::Node>& at(std::string_view name) const;
};
Members membersOf(const json::Node& object, std::initializer_list<std::string_view> known);

// Fills `inventory.versions` with the names, by number, and checks the names (3.3).
void readVersionNames(const std::optional<json::Node>& versions, Inventory& inventory, Reporter& reporter);

// Fills the rest. Call it after readVersionNames.
void readBlocks(const std::optional<json::Node>& manifest, const std::optional<json::Node>& versions,
                const std::optional<json::Node>& fixity, Inventory& inventory, Reporter& reporter);

}  // namespace ocfl::detail
