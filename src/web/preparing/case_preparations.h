// What is prepared for a request that stands: the completion of one that was returned, Data Balikan, and the
// answer of a Produsen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/preparations/preparation_desk.h"
#include "web/site/visit.h"

namespace web {

// "kelengkapan", "balikan", "jawaban": as addresses name it.
std::optional<app::PreparedAs> preparedAsNamed(std::string_view name);

// The unsent one of the case that the visitor may go on with; nothing when there is none. `owner`: of an
// answer, the Produsen.
std::optional<app::Preparation> findPreparation(const Visit& visit, app::PreparedAs as,
                                                const std::string& object, const std::string& owner = {});

// Where the script sends files for one purpose (web/preparing/resumable_uploads.h); the first of them begins
// the preparation.
std::string uploadAddress(const app::PreparationOrder& order, const std::string& purpose);

}  // namespace web
