// Lists, fetches and verifies archived objects.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace app {

struct VerifyReport {
  std::uint64_t objects = 0;
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t damages = 0;
};

// For staff and auditors. Contact objects are visible only to admins and auditors, and fetching from one is
// recorded (access_log.h).
class ArchiveDesk {
 public:
  explicit ArchiveDesk(const Workplace& workplace) : workplace_(workplace) {}

  std::vector<json::Object> objects(const Actor& actor);
  // The files of a version; 0 means the newest.
  std::vector<json::Object> files(const Actor& actor, const std::string& name, int version);
  base::Bytes get(const Actor& actor, const std::string& name, int version, const std::string& path);
  // Imports a foreign OCFL object in the folder `object` (archive::Store::import). For the Walidata and
  // admins. InvalidInput, with the first problems, when it is not valid; Unavailable when the disk has no
  // room for it; otherwise errors as in Store::import.
  archive::Receipt import(const Actor& actor, const base::Path& object);
  // Of one object, or all when `name` is empty, by so many threads. Every damage goes to `report` as it is
  // found, in the order of the objects; last what of their records cannot be used ("record").
  VerifyReport verify(const Actor& actor, const std::string& name, unsigned threads,
                      const std::function<void(const json::Object&)>& report);

 private:
  archive::Inventory open(const Actor& actor, const std::string& name) const;

  const Workplace& workplace_;
};

}  // namespace app
