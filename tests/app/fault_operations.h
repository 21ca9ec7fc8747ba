// What the fault matrix carries out on a simulated disk: the home with its archive, log, replica and backup,
// and the operations, each step of which can be asked for again.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/home/archive_journal.h"
#include "archive/store.h"
#include "archive/tombstone.h"
#include "base/disk.h"
#include "support/temporary_folder.h"

namespace app_tests::faults {

inline const base::Instant kNow = *base::Instant::parse("2026-11-23T02:15:00Z");
inline constexpr const char* kSecret = "what is to be gone";
inline constexpr const char* kForeign = "urn:example:1";
inline constexpr std::size_t kLeaves = 254;  // before: a tile fills while leaves are appended

archive::ObjectId objectNumber(int number);
archive::NewVersion versionAfter(int head, int number, const std::string& text);
archive::NewVersion stoneOf(int number, int head);
// A leaf that belongs to no archived version.
base::Bytes keyChange(std::uint64_t seq);
std::map<std::string, base::Bytes> filesBelow(const base::Disk& disk, const base::Path& folder);

// Where everything lies. The folders are real, since locks are, but nothing else of a simulated home is in
// them.
struct Places {
  support::TemporaryFolder folder;
  app::Home home{folder.path() / "home"};
  base::Path replica = folder.path() / "replica";
  base::Path backup = folder.path() / "backup";
  base::Path restored = folder.path() / "restored";
  base::Path fresh = folder.path() / "fresh";
  base::Path foreign = folder.path() / "foreign";  // the object kForeign, with two versions

  Places() {
    base::PosixDisk real;
    for (const base::Path& needed :
         {home.locks(), replica / "work" / "locks", backup, app::Home(fresh).keys()})
      base::makeDirectories(real, needed);
  }
};

// What a process that starts has open, recovered.
struct Opened {
  app::ArchiveJournal journal;
  archive::Store store;
  archive::Store replica;

  Opened(const Places& places, base::Disk& disk)
      : journal(disk, places.home),
        store(disk, places.home.archive(), places.home.work(), &journal),
        replica(disk, places.replica / "archive", places.replica / "work") {
    store.recover();
    store.completeJournal();
    store.forgetBatches();
    replica.recover();
    replica.forgetBatches();
  }

  void commit(const archive::NewVersion& version) { commit(std::span(&version, 1)); }
  void commit(std::span<const archive::NewVersion> versions) {
    for (const archive::Receipt& receipt : store.commit(versions)) store.settled(receipt);
  }
  bool has(int number, int version) const {
    const auto inventory = store.find(objectNumber(number));
    return inventory && inventory->head() >= version;
  }
  static bool isBuried(const archive::Store& store, int number) {
    const auto inventory = store.find(objectNumber(number));
    return inventory && archive::isTombstone(*inventory);
  }
};

struct Step {
  std::function<void(const Places&, base::Disk&)> perform;  // returns when it is acknowledged
  std::function<bool(const Places&, Opened&)> isDone;
};

struct Operation {
  const char* name;
  std::vector<Step> steps;
};

// Ingest of one object and of two, update, log append, destroy, restore and import.
const std::vector<Operation>& operations();

}  // namespace app_tests::faults
