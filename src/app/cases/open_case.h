// Opens cases for reading, for changing, and all of them as of a past moment.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/access/actor.h"
#include "app/cases/case_file.h"
#include "app/cases/seen_case.h"

namespace app {

// By ticket or object id; all of the case, for whoever goes on to do something with it: what the actor is
// shown of it is `seen`. NotFound, in the same words, when there is no such case and when the actor sees
// nothing of it.
CaseFile openCase(const Workplace& workplace, const Actor& actor, std::string_view caseName);
// By object id, for a change: first brings the database up to date with the archive. The caller must hold the
// case (lockCase).
CaseFile openHeldCase(const Workplace& workplace, const Actor& actor, const std::string& object);

// The same without its record; nothing when there is none of which the actor sees something.
std::optional<CaseFile> findCase(const Workplace& workplace, const Actor& actor, std::string_view caseName);

// The cases of which the actor sees something, newest first, each as findCase gives it.
void forEachCaseSeen(const Workplace& workplace, const Actor& actor,
                     const std::function<void(const CaseFile&)>& visit);
// The same, but of those of the office nothing is read but their rows: each row with the title that he sees.
std::vector<RequestRow> casesSeenBy(const Workplace& workplace, const Actor& actor);

// Every case that had been submitted at a time and of which the actor saw something then, as he saw it,
// without its record; by submission. `visit` must not change the database. What was destroyed since is not
// among them.
void forEachCaseAt(const Workplace& workplace, const Actor& actor, base::Instant at,
                   const std::function<void(const SeenCase&)>& visit);

}  // namespace app
