// Opening cases: for looking, for changing, and all of them as they stood at a moment.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/access/actor.h"
#include "app/cases/case_file.h"

namespace app {

// By ticket or object id. NotFound when there is none, or when the actor may not see it.
CaseFile openCase(const Workplace& workplace, const Actor& actor, std::string_view caseName);
// The same by object id, after the database has caught up with the archive, for a caller who holds the case
// (lockCase) and goes on to change it.
CaseFile openHeldCase(const Workplace& workplace, const Actor& actor, const std::string& object);

// Every case that had been submitted at a time and that the actor might see then, as it stood, without its
// record; by submission. `visit` must not change the database. What was destroyed since is not among them.
void forEachCaseAt(const Workplace& workplace, const Actor& actor, base::Instant at,
                   const std::function<void(const CaseFile&)>& visit);

}  // namespace app
