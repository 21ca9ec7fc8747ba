// Opens cases for reading, for changing, and all of them as of a past moment.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/access/actor.h"
#include "app/cases/case_file.h"

namespace app {

// By ticket or object id. NotFound when there is none, or when the actor may not see it.
CaseFile openCase(const Workplace& workplace, const Actor& actor, std::string_view caseName);
// By object id, for a change: first brings the database up to date with the archive. The caller must hold the
// case (lockCase).
CaseFile openHeldCase(const Workplace& workplace, const Actor& actor, const std::string& object);

// Visits every case submitted before `at` and visible to the actor then, as of that moment, without its
// record, in order of submission. Without cases destroyed since. `visit` must not change the database.
void forEachCaseAt(const Workplace& workplace, const Actor& actor, base::Instant at,
                   const std::function<void(const CaseFile&)>& visit);

}  // namespace app
