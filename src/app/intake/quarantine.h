// Hand-ins that wait for staff, because one of their files must: HOME/quarantine, outside the archive, a
// folder for each. It has serah-terima.json (docs/formats/quarantine.md), the form as 0 and the files from 1
// on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/records/hand_in.h"

namespace app {

// Keeps a copy of everything; returns the hand-in as it is held, with its id, when that is durable. Denied
// when the sender has too many hand-ins waiting; Conflict when a file is not the one that was examined;
// Unavailable when the disk has no room, as for the archive.
HandIn hold(const Workplace& workplace, const Actor& actor, HandIn handIn);

// Oldest first. One that is damaged (HandIn::damage) stands at the beginning and hides no other: nothing is
// known of it but its id and the files that lie there, called by their numbers.
std::vector<HandIn> heldHandIns(const Workplace& workplace);
bool isHeld(const Workplace& workplace, std::string_view id);
// NotFound when there is none of that id.
HandIn heldHandIn(const Workplace& workplace, std::string_view id);
// What is wrong with a damaged one, and what can be done; empty for one that is whole.
base::Message damageOf(const HandIn& handIn);
// Its files are gone when this returns.
void letGo(const Workplace& workplace, const HandIn& handIn);

}  // namespace app
