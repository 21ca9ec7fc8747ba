// The tolerance with which lengths are compared.
#pragma once

namespace layout::detail {

// In points: what rounding may add to a sum of widths or heights.
inline constexpr double kFitTolerance = 1e-6;

}  // namespace layout::detail
