// Runs a program over a data document.
#pragma once

#include <cstddef>

#include "templates/detail/bound_data.h"
#include "templates/detail/program.h"
#include "xml/element.h"

namespace templates::detail {

// Iterations of all loops together.
inline constexpr std::size_t kMostRounds = 100'000;
// Elements, attributes and texts of the result: as many as xml::read accepts.
inline constexpr std::size_t kMostNodes = 1'000'000;
inline constexpr std::size_t kMostTextBytes = 32 << 20;

// InvalidInput when a bound is exceeded, or a filter cannot express a value.
xml::Element run(const ElementStep& root, const BoundData& data);

}  // namespace templates::detail
