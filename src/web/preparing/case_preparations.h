// What an agency prepares for a request that it has made: the completion of one that was returned, and Data
// Balikan.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/preparations/open_preparation.h"
#include "web/site/visit.h"

namespace web {

// "kelengkapan", "balikan": as addresses name it.
std::optional<app::PreparedAs> preparedAsNamed(std::string_view name);

// The unsent one of the case that the visitor may go on with; empty when there is none.
std::string findPreparation(const Visit& visit, app::PreparedAs as, const std::string& object);

}  // namespace web
