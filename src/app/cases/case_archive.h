// The last step of every document event: archive it durably, then record it in the database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/cases/case_file.h"
#include "app/cases/contact.h"
#include "app/home/workplace.h"
#include "app/records/case_record.h"
#include "app/records/event_record.h"
#include "archive/new_version.h"

namespace app {

// An event that was checked and may happen.
struct NewEvent {
  std::string object;
  int head = 0;  // the case's newest version before it; 0: a new case
  // Documents get the size and digest of what was archived.
  EventRecord record;
  std::vector<archive::NewFile> files;    // one for each document of the record
  std::optional<CaseRecord> description;  // with a new case
  std::optional<NewContact> contact;      // … whom the description names; appears before it
  const CaseFile* known = nullptr;        // an old one as it is before
};

// The time of the case's next event (timeAfter).
base::Instant nextEventTime(const Workplace& workplace, const CaseFile& file);

// The folder of an event's documents in the object: "0004-surat-pengantar".
std::string eventFolder(const std::string& kind, int version);

// Returns the case's row when the event is archived and recorded. When it throws before the version is
// durable, nothing was added but, where the disk failed between the two, the contact; after that,
// Unavailable says that it is archived, and the next look at the case catches up. Nothing was added, either,
// when the record has a digest of a document that is not that of its file (Corrupt for a letter's, Conflict
// for what was just handed in); Conflict, when the event is of an earlier time than the case's last, or
// cannot happen there any more; InvalidSetup, when the procedure has no such event; Internal, when the record
// would not be read again as it is. The caller holds the case.
RequestRow archiveEvent(const Workplace& workplace, const Actor& actor, NewEvent event);

}  // namespace app
