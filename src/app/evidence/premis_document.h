// premis.xml of an evidence bundle: an archived object, its files and events in PREMIS 3
// (http://www.loc.gov/premis/v3). A translation of inventory and event records for tools that read PREMIS; in
// law and in the log, only the records themselves count.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "archive/inventory.h"
#include "archive/premis_event.h"
#include "xml/element.h"

namespace app {

struct PremisFile {
  std::string path;  // in the bundle: "data/…"
  std::string sha512;
  std::uint64_t size = 0;
  std::string mediaType;
  std::string originalName;  // empty for files made here
};

struct PremisObject {
  std::string id;
  std::string title;
  std::vector<PremisFile> files;
  std::vector<archive::PremisEvent> events;
};

// The same object gives the same tree. Characters that XML forbids are named instead (base::printable).
xml::Element premisDocument(const PremisObject& object);

}  // namespace app
