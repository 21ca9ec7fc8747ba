#include "app/intake/quarantine.h"

#include <algorithm>

#include "app/cases/uploads.h"
#include "app/home/disk_reserve.h"
#include "app/records/read_back.h"
#include "app/records/stored_json.h"
#include "base/error.h"
#include "base/random.h"
#include "base/sentences.h"

namespace app {
namespace {

constexpr std::size_t kIdBits = 100;
constexpr std::uint64_t kLargestRecord = 16 << 20;
constexpr std::ptrdiff_t kMostOfOneSender = 20;
constexpr const char* kRecordName = "serah-terima.json";
constexpr const char* kUnfinished = "baru-";  // a folder that a crash may have left

base::Path folderOf(const Workplace& workplace, const std::string& id) {
  return workplace.home.quarantine() / id;
}

void copyInto(base::Disk& disk, const Upload& upload, const base::Path& to) {
  base::copyFile(disk, upload.path, to);
  demandUnchanged(upload, digestOf(disk, to));
  disk.syncFile(to);
}

void demandFewHeld(const Workplace& workplace, const Actor& actor) {
  const std::vector<HandIn> held = heldHandIns(workplace);
  const auto own =
      std::count_if(held.begin(), held.end(), [&](const HandIn& one) { return one.user == actor.user; });
  if (own >= kMostOfOneSender)
    throw base::Denied(base::Message("quarantine.too-many",
                                     {{"user", actor.user}, {"most", static_cast<int>(kMostOfOneSender)}}));
}

bool isId(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

// What its door needs, and whether it lies in the folder.
void demandWhole(const Workplace& workplace, const std::string& id, const HandIn& handIn) {
  if (handIn.id != id) throw base::Corrupt(base::Message("quarantine.other-id", {{"id", handIn.id}}));
  std::vector<Upload> all = handIn.files;
  if (handIn.form) all.push_back(*handIn.form);
  if (!handIn.form && handIn.door != Door::Event)
    throw base::Corrupt(base::Message("quarantine.form-missing", {}));
  for (const Upload& upload : all) {
    if (!base::exists(workplace.disk, upload.path))
      throw base::Corrupt(base::Message("quarantine.file-missing", {{"file", upload.name}}));
  }
}

HandIn readWhole(const Workplace& workplace, const std::string& id) {
  const base::Path folder = folderOf(workplace, id);
  const base::Bytes text = base::readFile(workplace.disk, folder / kRecordName, kLargestRecord);
  HandIn handIn = handInFromJson(storedJson(text, kRecordName), folder);
  demandWhole(workplace, id, handIn);
  return handIn;
}

// What can be told without its record.
HandIn damagedHandIn(const Workplace& workplace, const std::string& id, base::Message damage) {
  HandIn handIn;
  handIn.id = id;
  handIn.damage = std::move(damage);
  const base::Path folder = folderOf(workplace, id);
  for (const base::DirectoryEntry& entry : workplace.disk.list(folder)) {
    if (entry.kind == base::FileKind::Regular && isHeldFile(entry.name))
      handIn.files.push_back({folder / entry.name, entry.name});
  }
  return handIn;
}

// Nothing when there is none, or somebody else has decided on it meanwhile.
std::optional<HandIn> readFrom(const Workplace& workplace, const std::string& id) {
  try {
    return readWhole(workplace, id);
  } catch (const base::Unavailable&) {
    throw;
  } catch (const base::Error& problem) {
    if (!isHeld(workplace, id)) return std::nullopt;
    return damagedHandIn(workplace, id, base::messageOf(problem));
  }
}

}  // namespace

HandIn hold(const Workplace& workplace, const Actor& actor, HandIn handIn) {
  demandRoom(workplace);
  demandFewHeld(workplace, actor);
  handIn.id = base::randomToken(kIdBits);
  handIn.received = workplace.clock.now();
  handIn.user = actor.user;
  handIn.authentication = actor.authentication;
  const base::Path making = folderOf(workplace, kUnfinished + handIn.id);
  const base::Path folder = folderOf(workplace, handIn.id);
  base::makeDirectories(workplace.disk, making);
  try {
    if (handIn.form) copyInto(workplace.disk, *handIn.form, heldFile(making, 0));
    for (std::size_t i = 0; i < handIn.files.size(); ++i)
      copyInto(workplace.disk, handIn.files[i], heldFile(making, i + 1));
    base::writeNewFile(workplace.disk, making / kRecordName, readBackBytes(toJson(handIn)));
    workplace.disk.syncFile(making / kRecordName);
    workplace.disk.syncDirectory(making);
    workplace.disk.renameNew(making, folder);
  } catch (...) {
    base::removeAll(workplace.disk, making);
    throw;
  }
  workplace.disk.syncDirectory(workplace.home.quarantine());
  return readWhole(workplace, handIn.id);
}

std::vector<HandIn> heldHandIns(const Workplace& workplace) {
  std::vector<HandIn> held;
  if (!base::exists(workplace.disk, workplace.home.quarantine())) return held;
  for (const base::DirectoryEntry& entry : workplace.disk.list(workplace.home.quarantine())) {
    if (!isId(entry.name)) continue;
    if (auto handIn = readFrom(workplace, entry.name)) held.push_back(*std::move(handIn));
  }
  std::sort(held.begin(), held.end(), [](const HandIn& a, const HandIn& b) {
    return a.received != b.received ? a.received < b.received : a.id < b.id;
  });
  return held;
}

bool isHeld(const Workplace& workplace, std::string_view id) {
  const auto status = workplace.disk.status(folderOf(workplace, std::string(id)));
  return status && status->kind == base::FileKind::Directory;
}

HandIn heldHandIn(const Workplace& workplace, std::string_view id) {
  auto handIn = isId(id) ? readFrom(workplace, std::string(id)) : std::nullopt;
  if (!handIn) throw base::NotFound(base::Message("quarantine.unknown", {{"id", id}}));
  return *std::move(handIn);
}

base::Message damageOf(const HandIn& handIn) {
  if (handIn.damage.empty()) return {};
  return {"quarantine.damaged", {{"id", handIn.id}, {"why", handIn.damage}}};
}

void letGo(const Workplace& workplace, const HandIn& handIn) {
  const base::Path folder = folderOf(workplace, handIn.id);
  const base::Path going = folderOf(workplace, kUnfinished + handIn.id);
  workplace.disk.renameNew(folder, going);
  workplace.disk.syncDirectory(workplace.home.quarantine());
  base::removeAll(workplace.disk, going);
}

}  // namespace app
