#include "templates/detail/findings.h"

#include <algorithm>

namespace templates::detail {

void addProblem(base::Problems& problems, base::Problem problem) {
  const bool isKnown = std::find(problems.begin(), problems.end(), problem) != problems.end();
  if (!isKnown && problems.size() < kMostProblems) problems.push_back(std::move(problem));
}

}  // namespace templates::detail
