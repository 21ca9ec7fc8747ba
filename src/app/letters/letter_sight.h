// Letters and drafts, as far as somebody sees them (app/access/case_sight.h). Those of proposals of
// destruction are the office's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"

namespace app {

struct SeenLetters {
  std::vector<LetterRow> letters;
  std::vector<DraftRow> drafts;
};

// Of one case or proposal, by its object; of all that the actor sees when it is empty.
SeenLetters lettersSeenBy(const Workplace& workplace, const Actor& actor, const std::string& object);

// The issued letter of that number or id; nothing when the actor sees none. Conflict when he sees several.
std::optional<LetterRow> findLetter(const Workplace& workplace, const Actor& actor,
                                    std::string_view numberOrId);
// The same of a draft, by its id.
std::optional<DraftRow> findDraft(const Workplace& workplace, const Actor& actor, std::string_view id);

}  // namespace app
