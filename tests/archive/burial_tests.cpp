// Destroying an object: in its place stands a tombstone, whole, and nothing of it can be found on the disk;
// or it is as it was. Whatever call fails, and whenever the power goes.
#include <functional>

#include "archive/tombstone.h"
#include "archive_home.h"
#include "base/error.h"
#include "support/boost_test.h"

using namespace archive_tests;
using support::Fault;
using support::SimulatedDisk;
using support::Survivors;

namespace {

constexpr const char* kSecret = "what is to be gone";

archive::NewVersion stoneFor(const archive::ObjectId& object, int head) {
  archive::NewVersion stone = versionAfter(0, object, {{archive::kTombstonePath, "{}\n"}});
  stone.expectedHead = head;
  return stone;
}

bool holds(const base::Disk& disk, const base::Path& folder, const std::string& text) {
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    const base::Path path = folder / entry.name;
    const bool found = entry.kind == base::FileKind::Directory
                           ? holds(disk, path, text)
                           : base::readFile(disk, path).find(text) != std::string::npos;
    if (found) return true;
  }
  return false;
}

// An object of two versions, and another one in the same archive.
struct Buried {
  ArchiveHome home;
  std::unique_ptr<SimulatedDisk> before = home.makeDisk();

  Buried() {
    const auto store = home.open(*before);
    store->settled(store->commit(versionAfter(0, objectNumber(1), {{"a.txt", kSecret}})));
    store->settled(store->commit(versionAfter(1, objectNumber(1), {{"b.txt", "two"}})));
    store->settled(store->commit(versionAfter(0, objectNumber(2), {{"a.txt", "another"}})));
    before->settle();
  }

  // Whether it was acknowledged.
  bool bury(SimulatedDisk& disk) const {
    try {
      const auto store = home.open(disk);
      store->bury(stoneFor(objectNumber(1), 2));
      return true;
    } catch (const base::Unavailable&) {
      return false;
    } catch (const base::Corrupt&) {
      return false;
    }
  }

  std::size_t calls() const {
    const auto disk = copyOf(*before);
    BOOST_REQUIRE(bury(*disk));
    return disk->calls();
  }

  // Everything that is wrong with the archive that the next process finds.
  std::vector<std::string> judge(SimulatedDisk& disk, bool isAcknowledged) const {
    const auto store = home.open(disk);
    const auto unsettled = store->recover();
    std::vector<std::string> wrongs = damagesOf(*store);
    const auto inventory = store->find(objectNumber(1));
    if (!inventory) return {"the object is gone without a tombstone"};
    const bool isGone = archive::isTombstone(*inventory);
    if (isAcknowledged && !isGone) wrongs.emplace_back("an acknowledged burial is undone");
    if (!isGone && (inventory->head() != 2 || store->read(*inventory, 2, "a.txt") != kSecret))
      wrongs.emplace_back("the object is neither destroyed nor what it was");
    if (isGone && holds(disk, home.folder(), kSecret)) wrongs.emplace_back("a copy lies somewhere");
    const archive::Unsettled stone{objectNumber(1), 1};
    if (isGone && std::find(unsettled.begin(), unsettled.end(), stone) == unsettled.end())
      wrongs.emplace_back("recovery does not name the tombstone");
    if (!store->find(objectNumber(2))) wrongs.emplace_back("another object is gone");
    return wrongs;
  }

  // With the power gone at any call, and any part of what was not synced kept.
  std::vector<std::string> crashes(std::optional<std::size_t> skippedSync = {}) const {
    std::vector<std::string> all;
    for (std::size_t call = 0; call <= calls(); ++call) {
      const auto disk = copyOf(*before);
      disk->stopAt(call);
      if (skippedSync) disk->skipSync(disk->syncs() + *skippedSync);
      const bool isAcknowledged = bury(*disk);
      for (unsigned seed = 0; seed < 12; ++seed) {
        const Survivors kinds[] = {Survivors::Nothing, Survivors::Everything, Survivors::NamesOfEmptyFiles,
                                   Survivors::NamesOfHalfFiles};
        const auto found = disk->afterCrash(seed < 4 ? kinds[seed] : Survivors::Some, seed);
        try {
          const auto wrongs = judge(*found, isAcknowledged);
          all.insert(all.end(), wrongs.begin(), wrongs.end());
        } catch (const base::Error& problem) {
          all.emplace_back(problem.what());
        }
      }
    }
    return all;
  }
};

BOOST_AUTO_TEST_SUITE(burial)

BOOST_FIXTURE_TEST_CASE(a_tombstone_takes_the_place_of_the_object_and_nothing_of_it_is_left, Buried) {
  auto store = home.open(*before);
  const auto digests = store->inventoryDigests(*store->find(objectNumber(1)));
  BOOST_TEST(digests.size() == 2U);
  const archive::Burial burial = store->bury(stoneFor(objectNumber(1), 2));
  store->settled(burial.receipt);
  BOOST_TEST(burial.isCopyRemoved);
  const auto inventory = store->find(objectNumber(1));
  BOOST_REQUIRE(inventory);
  BOOST_TEST(archive::isTombstone(*inventory));
  BOOST_TEST(!archive::isTombstone(*store->find(objectNumber(2))));
  BOOST_TEST(store->read(*inventory, 1, archive::kTombstonePath) == "{}\n");
  BOOST_CHECK_THROW(store->read(*inventory, 1, "a.txt"), base::NotFound);
  BOOST_TEST(!holds(*before, home.folder(), kSecret));
  BOOST_TEST(damagesOf(*store).empty());
  store.reset();
  BOOST_TEST(before->list(home.work() / "batch").empty());
}

BOOST_FIXTURE_TEST_CASE(a_tombstone_gets_no_further_version, Buried) {
  const auto store = home.open(*before);
  store->bury(stoneFor(objectNumber(1), 2));
  BOOST_CHECK_THROW(store->commit(versionAfter(1, objectNumber(1), {{"c", "d"}})), base::Conflict);
  BOOST_CHECK_THROW(store->bury(stoneFor(objectNumber(1), 1)), base::Conflict);
}

BOOST_FIXTURE_TEST_CASE(an_object_that_has_moved_on_or_never_was_is_not_buried, Buried) {
  const auto store = home.open(*before);
  BOOST_CHECK_THROW(store->bury(stoneFor(objectNumber(1), 1)), base::Conflict);
  BOOST_CHECK_THROW(store->bury(stoneFor(objectNumber(3), 0)), base::NotFound);
  BOOST_TEST(store->find(objectNumber(1))->head() == 2);
}

BOOST_FIXTURE_TEST_CASE(a_crash_at_any_call_leaves_the_object_or_its_tombstone, Buried) {
  const auto wrongs = crashes();
  BOOST_TEST(wrongs.empty(), wrongs.size() << " wrongs, the first: " << (wrongs.empty() ? "" : wrongs[0]));
}

BOOST_FIXTURE_TEST_CASE(both_syncs_of_a_burial_are_needed, Buried) {
  for (const std::size_t sync : {0U, 1U})
    BOOST_TEST(!crashes(sync).empty(), "sync " << sync << " can be left out");
}

BOOST_FIXTURE_TEST_CASE(a_failing_call_leaves_the_object_or_its_tombstone, Buried) {
  for (const Fault fault : {Fault::Full, Fault::Broken}) {
    for (std::size_t call = 0; call < calls(); ++call) {
      const auto disk = copyOf(*before);
      disk->failAt(call, fault);
      const bool isAcknowledged = bury(*disk);
      const auto wrongs = judge(*disk, isAcknowledged);
      BOOST_TEST(wrongs.empty(), "call " << call << ": " << (wrongs.empty() ? "" : wrongs[0]));
    }
  }
}

BOOST_FIXTURE_TEST_CASE(a_copy_that_could_not_be_removed_is_told_of, Buried) {
  const auto disk = copyOf(*before);
  const auto store = home.open(*disk);
  disk->onCall([&](std::size_t call, const std::string& description) {
    if (description.find("removeFile") == 0 && description.find("/staging/") != std::string::npos)
      disk->failAt(call, Fault::Broken);
  });
  BOOST_TEST(!store->bury(stoneFor(objectNumber(1), 2)).isCopyRemoved);
  disk->onCall(nullptr);
  home.open(*disk)->recover();
  BOOST_TEST(!holds(*disk, home.folder(), kSecret));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
