// The fault matrix: whatever is archived, appended, destroyed, restored or imported, every call of the disk
// fails in every way, and the power goes at every one. The promise: nothing acknowledged is lost, nothing is
// half there, the log never forks, and what was refused can be done again. What was tried is printed as a
// table (docs/faults.md). BERKAS_FAULT_STEP=1 tries every call; else every eleventh is tried.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>

#include "app/fault_operations.h"
#include "app/home/log_keys.h"
#include "app/upkeep/backup.h"
#include "archive/mirror.h"
#include "archive/storage_root.h"
#include "archive/store.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "ocfl/specimen.h"
#include "support/boost_test.h"
#include "support/simulated_disk.h"
#include "support/temporary_folder.h"
#include "tlog/audit.h"
#include "tlog/record.h"

namespace {

using namespace app_tests::faults;
using support::Fault;
using support::SimulatedDisk;
using support::Survivors;

struct Trouble {
  const char* name;
  std::optional<Fault> fault;         // nothing: the power goes
  std::vector<Survivors> aftermaths;  // what the disk is found like afterwards; after a look, the first only
};

const std::vector<Trouble> kTroubles = {
    {"ENOSPC", Fault::Full, {Survivors::Everything, Survivors::Nothing}},
    {"EIO", Fault::Broken, {Survivors::Everything, Survivors::Nothing}},
    {"short write, short read", Fault::Short, {Survivors::Everything, Survivors::Nothing}},
    {"crash, unsynced dropped", std::nullopt, {Survivors::Nothing}},
    {"crash, unsynced kept", std::nullopt, {Survivors::Everything}},
    {"crash, names without content",
     std::nullopt,
     {Survivors::NamesOfEmptyFiles, Survivors::NamesOfHalfFiles}},
    {"crash, some kept by chance", std::nullopt, {Survivors::Some}},
};

// What became of an operation, as the next process finds it.
struct Tally {
  std::size_t calls = 0;    // that were tried
  std::size_t trials = 0;   // calls, times what the disk was found like
  std::size_t done = 0;     // acknowledged, in spite of the fault or before it
  std::size_t refused = 0;  // not acknowledged, and not there
  std::size_t settled = 0;  // not acknowledged, and whole there
  std::size_t wrongs = 0;
};

std::size_t callStep() {
  const char* const step = std::getenv("BERKAS_FAULT_STEP");
  return step == nullptr ? 11 : std::max(1UL, std::strtoul(step, nullptr, 10));
}

bool isLooking(const std::string& call) {
  constexpr std::array kWords = {"status ", "list ", "read ", "open ", "freeSpace ", "openFileSystem "};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](const char* word) { return call.rfind(word, 0) == 0; });
}

bool isTransfer(const std::string& call) {
  return call.rfind("append ", 0) == 0 || call.rfind("read ", 0) == 0;
}

struct Matrix {
  Places places;
  std::unique_ptr<SimulatedDisk> before;
  std::map<std::string, base::Bytes> backedUp;  // path in a home → content
  std::vector<std::string> wrongs;

  // Two objects with a version each, in the replica too; a log that is about to fill a tile; a backup of all.
  Matrix() {
    SimulatedDisk disk;
    const app::Home& home = places.home;
    disk.provideFile(places.folder.path() / "seed/ocfl_layout.json", "{}\n");
    for (const base::Path& needed : {home.keys(), home.work(), places.replica / "work", places.backup})
      disk.provideFolder(needed);
    archive::makeStorageRoot(disk, home.archive(), places.folder.path() / "seed");
    archive::makeStorageRoot(disk, places.replica / "archive", home.archive());
    const tlog::NoteSigner signer("berkas-log/uji", crypto::Ed25519Key::generate());
    disk.provideFile(home.logKey(), signer.key().pem().text());
    disk.provideFile(home.logVerifier(), signer.verifier().vkey() + "\n");
    tlog::Log::make(disk, home.log(), signer);
    Opened opened(places, disk);
    opened.commit(versionAfter(0, 1, "old text"));
    opened.commit(versionAfter(0, 2, kSecret));
    std::vector<base::Bytes> leaves;
    for (std::size_t seq = 2; seq < kLeaves; ++seq) leaves.push_back(keyChange(seq));
    opened.journal.log().append(leaves);
    archive::mirror(opened.store, opened.replica, 1, archive::isTombstone);
    for (const auto& [path, content] : ocfl_tests::specimenOfTwo("1.0").allFiles())
      disk.provideFile(places.foreign / path, content);
    backUp(disk);
    disk.settle();
    before = copyOf(disk);
  }

  static std::unique_ptr<SimulatedDisk> copyOf(const SimulatedDisk& disk) {
    return disk.afterCrash(Survivors::Everything);
  }

  void backUp(SimulatedDisk& disk) {
    auto vault = backup::Vault::openForWriting(disk, places.backup);
    backup::SnapshotWriter writer(vault, kNow, {{"keys", false}});
    for (const char* part : {"archive", "log"}) {
      for (auto& [path, bytes] : filesBelow(disk, places.home.path() / part)) {
        writer.addBytes(bytes, std::string(part) + "/" + path);
        backedUp[std::string(part) + "/" + path] = std::move(bytes);
      }
    }
    writer.finish();
  }

  struct Run {
    std::size_t acknowledged = 0;        // steps
    std::vector<tlog::Checkpoint> seen;  // that could be read in the meantime
    std::vector<std::string> calls;
  };

  Run perform(const Operation& operation, SimulatedDisk& disk) const {
    Run run;
    disk.onCall([&](std::size_t, const std::string&) {
      const auto sealed =
          tlog::SignedCheckpoint::parse(base::readFile(disk, places.home.log() / "checkpoint"));
      if (sealed && (run.seen.empty() || !(run.seen.back() == sealed->checkpoint)))
        run.seen.push_back(sealed->checkpoint);
    });
    try {
      for (const Step& step : operation.steps) {
        step.perform(places, disk);
        ++run.acknowledged;
      }
    } catch (const base::Error&) {
      // It was refused: what is there, the judge looks at.
    }
    disk.onCall(nullptr);
    run.calls = disk.journal();
    return run;
  }

  Tally run(const Operation& operation, const Trouble& trouble) {
    Tally tally;
    const auto calls = perform(operation, *copyOf(*before)).calls;
    std::size_t turn = 0;
    for (std::size_t call = 0; call < calls.size(); ++call) {
      // The power that goes before a look goes before the next change.
      if (!trouble.fault && isLooking(calls[call])) continue;
      if (trouble.fault == Fault::Short && !isTransfer(calls[call])) continue;
      if (turn++ % callStep() != 0) continue;
      ++tally.calls;
      const auto disk = copyOf(*before);
      if (trouble.fault) disk->failAt(call, *trouble.fault);
      if (!trouble.fault) disk->stopAt(call);
      const Run run = perform(operation, *disk);
      for (const Survivors survivors : trouble.aftermaths) {
        if (isLooking(calls[call]) && survivors != trouble.aftermaths.front()) continue;
        const auto found = disk->afterCrash(survivors, static_cast<unsigned>(call));
        const std::string where = std::string(operation.name) + ", " + trouble.name + ", call " +
                                  std::to_string(call) + " (" + calls[call] + "): ";
        judge(operation, run, *found, tally, where);
      }
    }
    return tally;
  }

  void judge(const Operation& operation, const Run& run, SimulatedDisk& found, Tally& tally,
             const std::string& where) {
    const std::size_t known = wrongs.size();
    ++tally.trials;
    try {
      Opened opened(places, found);
      requireWhole(run, opened, where);
      count(operation, run, opened, tally, where);
      if (doAgain(operation, opened, found, where)) requireWhole(run, opened, where + "done again, ");
      if (Opened::isBuried(opened.replica, 2)) requireGone(found, where);
    } catch (const base::Error& problem) {
      wrongs.push_back(where + problem.what());
    }
    tally.wrongs += wrongs.size() - known;
  }

  // Whether there was anything left to do.
  bool doAgain(const Operation& operation, Opened& opened, SimulatedDisk& found, const std::string& where) {
    bool isAny = false;
    for (const Step& step : operation.steps) {
      if (step.isDone(places, opened)) continue;
      isAny = true;
      step.perform(places, found);
      if (!step.isDone(places, opened)) wrongs.push_back(where + "it cannot be done again");
    }
    return isAny;
  }

  void count(const Operation& operation, const Run& run, Opened& opened, Tally& tally,
             const std::string& where) {
    for (std::size_t step = 0; step < run.acknowledged; ++step)
      if (!operation.steps[step].isDone(places, opened))
        wrongs.push_back(where + "what was acknowledged is lost");
    if (run.acknowledged == operation.steps.size()) {
      ++tally.done;
    } else if (operation.steps[run.acknowledged].isDone(places, opened)) {
      ++tally.settled;
    } else {
      ++tally.refused;
    }
  }

  void requireWhole(const Run& run, Opened& opened, const std::string& where) {
    for (const archive::Store* store : {&opened.store, &opened.replica}) {
      store->verifyAll([&](const base::Path&, const archive::Verification& verification) {
        for (const archive::Damage& damage : verification.damages)
          wrongs.push_back(where + damage.path + ": " + damage.message.in(base::Language::English));
      });
      for (const int number : {1, 2})
        if (!store->find(objectNumber(number))) wrongs.push_back(where + "an old object is gone");
    }
    if (opened.store.read(*opened.store.find(objectNumber(1)), 1, "a-1.txt") != "old text")
      wrongs.push_back(where + "an old version is not what it was");
    compareLog(opened, where);
    tlog::Tree tree = opened.journal.log().tree();
    for (const tlog::Checkpoint& checkpoint : run.seen)
      if (checkpoint.size > tree.size() || tree.rootAt(checkpoint.size) != checkpoint.root)
        wrongs.push_back(where + "the log has forked");
    const base::Disk& found = opened.store.disk();
    if (base::exists(found, places.restored) && filesBelow(found, places.restored) != backedUp)
      wrongs.push_back(where + "what was restored is not what was backed up");
  }

  // One leaf for each archived version, and one version for each leaf.
  void compareLog(const Opened& opened, const std::string& where) {
    using Versions = std::map<std::pair<std::string, int>, std::string>;
    Versions logged;
    const base::Disk& disk = opened.store.disk();
    const auto take = [&](std::uint64_t, base::ByteView leaf) {
      if (leaf.find(tlog::event::kKeyChange) != base::ByteView::npos) return;
      const auto record = tlog::Record::parse(leaf);
      if (record->time != kNow) wrongs.push_back(where + "a leaf has another time than what it tells of");
      if ((record->event == "import") != (record->object == kForeign))
        wrongs.push_back(where + "a leaf calls it otherwise");
      if (record->event == tlog::event::kDeletion)
        std::erase_if(logged, [&](const auto& entry) { return entry.first.first == record->object; });
      if (!logged.emplace(std::pair(record->object, record->version), record->inventorySha512).second)
        wrongs.push_back(where + "a version was logged twice");
    };
    const auto audit = tlog::auditLog(disk, places.home.log(), app::readLogVerifier(disk, places.home), take);
    for (const tlog::Finding& finding : audit.findings)
      wrongs.push_back(where + finding.path + ": " + finding.message.in(base::Language::English));
    Versions archived;
    opened.store.forEach(
        [&](const archive::Inventory& inventory) {
          const auto digests = opened.store.inventoryDigests(inventory);
          for (int version = 1; version <= inventory.head(); ++version)
            archived[{inventory.id.text(), version}] = digests[static_cast<std::size_t>(version - 1)];
        },
        [&](const base::Problem& problem) { wrongs.push_back(where + base::describe(problem)); });
    if (logged != archived) wrongs.push_back(where + "archive and log tell different stories");
  }

  // The backup is another medium, and has its own rules.
  void requireGone(const base::Disk& disk, const std::string& where) {
    for (const base::Path& folder : {places.home.path(), places.replica})
      for (const auto& [path, bytes] : filesBelow(disk, folder))
        if (bytes.find(kSecret) != std::string::npos)
          wrongs.push_back(where + "a destroyed copy lies in " + path);
  }
};

void printHead() {
  std::puts("| Operation | Fault | Calls tried | Found | Done | Refused | Unknown, then whole | Wrong |");
  std::puts("|---|---|---:|---:|---:|---:|---:|---:|");
}

void print(const Operation& operation, const Trouble& trouble, const Tally& tally) {
  std::printf("| %s | %s | %zu | %zu | %zu | %zu | %zu | %zu |\n", operation.name, trouble.name, tally.calls,
              tally.trials, tally.done, tally.refused, tally.settled, tally.wrongs);
  std::fflush(stdout);
}

BOOST_AUTO_TEST_SUITE(faults)

BOOST_FIXTURE_TEST_CASE(no_fault_of_the_disk_loses_halves_or_forks_anything, Matrix) {
  printHead();
  for (const Operation& operation : operations()) {
    for (const Trouble& trouble : kTroubles) {
      const Tally tally = run(operation, trouble);
      BOOST_TEST((tally.refused > 0u || callStep() > 1),
                 operation.name << ", " << trouble.name << " met nothing");
      print(operation, trouble, tally);
    }
  }
  BOOST_TEST(wrongs.empty(), wrongs.size()
                                 << " wrongs, the first: " << (wrongs.empty() ? "" : wrongs.front()));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
