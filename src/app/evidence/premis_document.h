// premis.xml of an evidence bundle: what an archived object is, its files and what happened to it, as PREMIS
// 3 (http://www.loc.gov/premis/v3) says it. A translation of inventory and event records for those whose
// tools read PREMIS; what counts in law and in the log are the records themselves.
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
  std::string originalName;  // empty for what was made here
};

struct PremisObject {
  std::string id;
  std::string title;
  std::vector<PremisFile> files;
  std::vector<archive::PremisEvent> events;
};

// The same object gives the same tree. Characters that XML cannot hold are named instead (base::printable).
xml::Element premisDocument(const PremisObject& object);

}  // namespace app
