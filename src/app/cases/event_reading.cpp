#include "app/cases/event_reading.h"

#include "app/cases/uploads.h"
#include "archive/premis_event.h"
#include "base/error.h"
#include "base/sentences.h"
#include "json/text.h"

namespace app {
namespace {

bool isNew(const archive::Inventory& inventory, int version, const std::string& path,
           const std::string& digest) {
  if (version == 1) return true;
  const auto& before = inventory.version(version - 1).state;
  const auto found = before.find(path);
  return found == before.end() || found->second != digest;
}

std::vector<EventDocument> newFilesOf(const archive::Store& store, const archive::Inventory& inventory,
                                      int version) {
  std::vector<EventDocument> documents;
  for (const auto& [path, digest] : inventory.version(version).state) {
    if (path.rfind("metadata/", 0) == 0 || !isNew(inventory, version, path, digest)) continue;
    const archive::ArchivedFile file = store.describe(inventory, version, path);
    documents.push_back(
        {path, kUnreadable, "", mediaTypeOf(path), static_cast<std::int64_t>(file.size), file.sha256});
  }
  return documents;
}

}  // namespace

base::Message readDetail(const archive::Store& store, const archive::Inventory& inventory, int version,
                         const std::function<void(const json::Value& detail)>& read) {
  const std::string path = archive::eventPath(version);
  if (inventory.version(version).state.count(path) == 0)
    return base::Message("record.no-event", {{"path", path}});
  const base::Bytes bytes = store.read(inventory, version, path);
  try {
    read(archive::premisEventFromJson(json::read(bytes, path)).detail);
    return {};
  } catch (const base::InvalidInput& problem) {
    return base::messageOf(problem);
  } catch (const base::Corrupt& problem) {
    return base::messageOf(problem);
  }
}

EventRecord readEventRecord(const archive::Store& store, const archive::Inventory& inventory, int version) {
  EventRecord record;
  const base::Message damage = readDetail(
      store, inventory, version, [&](const json::Value& detail) { record = eventRecordFromJson(detail); });
  if (damage.empty()) return record;
  EventRecord damaged;
  damaged.event.kind = kUnreadable;
  damaged.event.time = inventory.version(version).created;
  damaged.event.role = requests::Role::Automatic;
  damaged.event.actor = inventory.version(version).userName;
  damaged.documents = newFilesOf(store, inventory, version);
  damaged.damage = damage;
  return damaged;
}

}  // namespace app
