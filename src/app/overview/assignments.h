// What a Produsen is asked for: its own assignments, with what it answered and when the answer is due.
#pragma once

#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace app {

// Of all Produsen for which the actor has the role; those that wait for an answer first, by due date, then
// the others, the newest first. A row has ticket, object, agency, title (of the items that it sees),
// submitted, produsen, state, state_title, items, drafts, letters and, while the answer is waited for,
// limit (deadlineJson).
// An item has number, name and, where it is answered, outcome, reasons and files. drafts are its letters that
// are not issued: id, title, stage, next (whose turn, by name), is_mine.
// waits_for_office: its letter from elsewhere waits for the Walidata, since its signature is not valid.
std::vector<json::Object> assignmentsOf(const Workplace& workplace, const Actor& actor);

}  // namespace app
