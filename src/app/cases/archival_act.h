// Archives all acts except the document events of a case (case_archive.h): proposals of destruction and their
// approvals, destruction itself, changes of personal data, days of readings. Each act is a version that says
// in PREMIS terms what was done, when and by whom, and counts when it is durable.
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

// As archive::Store::bury: the act's files, with the tombstone, replace the object. A replica takes over the
// tombstone like any other change.
archive::Burial archiveBurial(const Workplace& workplace, const Actor& actor, const ArchivalAct& act);

}  // namespace app
