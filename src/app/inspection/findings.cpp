#include "app/inspection/findings.h"

namespace app {

void Findings::errors(const base::Problems& problems) {
  for (const base::Problem& problem : problems) findings_.push_back({true, problem});
}

void Findings::warnings(const base::Problems& problems) {
  for (const base::Problem& problem : problems) findings_.push_back({false, problem});
}

}  // namespace app
