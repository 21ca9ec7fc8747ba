#include "layout/detail/line_cost.h"

#include <cmath>

#include "layout/detail/fit.h"

namespace layout::detail {
namespace {

double badness(double ratio) {
  return 100 * std::abs(ratio * ratio * ratio);
}

}  // namespace

double ratio(const LineShape& line) {
  const double slack = line.measure - line.natural;
  if (std::abs(slack) <= kFitTolerance || (line.last && slack > 0)) return 0;
  return slack / (line.blanks * (slack > 0 ? kStretch : kShrink));
}

double cost(const LineShape& line, double ratio) {
  const double slack = (line.measure - line.natural) / line.measure;
  const double bad =
      ratio <= kMostRatio ? badness(ratio) : badness(kMostRatio) * (2 + kRaggedness * slack * slack);
  const double penalty = (line.cutsWord ? kCutPenalty : 0) + (line.last && line.oneWord ? kRuntPenalty : 0);
  const double sum = 10 + bad + penalty;
  return sum * sum;
}

}  // namespace layout::detail
