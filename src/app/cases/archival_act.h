// The one place through which goes whatever is done about the keeping of an object, beside the document
// events of a case (case_archive.h): proposals of destruction and their approvals, destruction itself,
// changes of personal data, days of the record of readings. Each is a version that names what was done, when
// and by whom, in PREMIS terms, and counts when it is durable.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "archive/premis_event.h"
#include "json/value.h"

namespace app {

struct ArchivalAct {
  std::string object;
  int head = 0;       // the newest version before; 0: the object is new
  std::string title;  // for people
  archive::PremisEventType type = archive::PremisEventType::MetadataModification;
  json::Value detail;
  std::vector<archive::NewFile> files;  // beside the event's own
  std::function<bool(const json::Value& detail)> reads =
      {};                       // whether a detail, read, is the one that is meant
  std::string journalled = {};  // its name in the log, as archive::NewVersion::event
};

// As archive::Store::commit; Conflict, too, when the clock stands before the object's last version
// (timeAfter), Internal when the act would not be read again as it is. The caller settles the receipt when
// all that follows from it is done.
archive::Receipt archiveAct(const Workplace& workplace, const Actor& actor, const ArchivalAct& act);

// As archive::Store::bury: the act's files, among them the tombstone, take the place of the object. The
// copies that are kept elsewhere are to follow: a replica takes the tombstone over as it takes any change.
archive::Burial archiveBurial(const Workplace& workplace, const Actor& actor, const ArchivalAct& act);

}  // namespace app
