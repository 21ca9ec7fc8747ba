// A case as somebody sees it: what the rule of sight (app/access/case_sight.h) leaves of it. What people and
// programs are shown is made from this, so that no view has to ask the rule anew.
#pragma once

#include <string>
#include <vector>

#include "app/access/case_sight.h"
#include "app/cases/case_file.h"
#include "app/home/workplace.h"

namespace app {

struct SeenEvent {
  int version = 0;
  Sight sight = Sight::Mention;
  // Of a mention its kind and its time, of which the date is told, and nothing else.
  requests::Event event;
  base::Message damage;                  // why it counts for nothing (EventRecord::damage); empty: it counts
  std::vector<EventDocument> documents;  // that are seen; data that were delivered later belong to a mention
};

// Not seen are items, assignments, limits and letters that are missing here. Items stand without a name
// where they are not seen, so that the others keep their numbers.
struct SeenCase {
  RequestRow row;  // the title tells of items that are seen
  std::string purpose;
  std::vector<SeenEvent> events;  // oldest first
  requests::CaseState state;
  int reminders = 0;  // that a carrier accepted; of who sees the debt
};

// What the actor's grants show of the case. Refers to the file, which outlives it.
CaseSight sightOf(const Workplace& workplace, const Actor& actor, const CaseFile& file);

// The file may lack its record; then the purpose is empty.
SeenCase seen(const CaseFile& file, const CaseSight& sight);

}  // namespace app
