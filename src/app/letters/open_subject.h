// Opens the subject of a letter: a request or a proposal of destruction.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/access/actor.h"
#include "app/facts/letter_subject.h"

namespace app {

// By ticket, name of a proposal, or object. NotFound when there is none that the actor may see.
std::unique_ptr<LetterSubject> openSubject(const Workplace& workplace, const Actor& actor,
                                           std::string_view name);
// By object, after the database has caught up with the archive, for a caller who holds it (lockCase).
std::unique_ptr<LetterSubject> openHeldSubject(const Workplace& workplace, const Actor& actor,
                                               const std::string& object);

}  // namespace app
