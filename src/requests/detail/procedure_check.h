// Whether the rows of a procedure fit together: the checks that make a read Procedure sound.
#pragma once

#include "requests/detail/record.h"
#include "requests/procedure.h"

namespace requests::detail {

// Ids are unique, and every name that is used is declared.
void checkNames(const ProcedureTable& table, ProblemList& problems);
// Each limit runs in exactly one state, and exactly the events that enter that state start it. The names must
// have passed.
void checkLimits(const ProcedureTable& table, ProblemList& problems);
// Every state can be reached and, if it is not final, left. The names must have passed.
void checkPaths(const ProcedureTable& table, ProblemList& problems);

}  // namespace requests::detail
