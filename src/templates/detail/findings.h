// Problems found in one text of a template. Checks use offsets in the text; file, line and column are
// computed only for a report.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>

#include "base/error.h"

namespace templates::detail {

// Further problems are not reported: people mend the first ones first.
inline constexpr std::size_t kMostProblems = 100;

// Adds a problem, unless there are kMostProblems or it is there already (from a file that is included twice).
void addProblem(base::Problems& problems, base::Problem problem);

class Findings {
 public:
  using Locate = std::function<base::Place(std::size_t offset)>;

  // Borrows `problems`.
  Findings(base::Problems& problems, Locate locate) : problems_(problems), locate_(std::move(locate)) {}

  void report(std::size_t offset, const base::Message& message) const {
    if (problems_.size() < kMostProblems) addProblem(problems_, {locate_(offset), message});
  }

 private:
  base::Problems& problems_;
  Locate locate_;
};

}  // namespace templates::detail
