// When one length fits into another.
#pragma once

namespace layout::detail {

// Points that rounding may add to a sum of widths or heights.
inline constexpr double kFitTolerance = 1e-6;

}  // namespace layout::detail
