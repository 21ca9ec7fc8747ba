#include "archive/storage_root.h"

#include "archive/root_files.h"
#include "archive_home.h"
#include "base/error.h"
#include "support/boost_test.h"

using support::SimulatedDisk;
using support::Survivors;

namespace {

const base::Path kRoot = "/home/archive";

std::unique_ptr<SimulatedDisk> diskWithSeed() {
  auto disk = std::make_unique<SimulatedDisk>();
  disk->provideFolder("/home");
  disk->provideFile("/seed/ocfl_layout.json", "layout");
  disk->provideFile("/seed/schema/peristiwa.schema.json", "schema");
  disk->provideFile("/seed/extensions/0003-x/config.json", "config");
  disk->settle();
  return disk->afterCrash(Survivors::Everything);
}

void requireWhole(const base::Disk& disk) {
  BOOST_TEST(base::readFile(disk, kRoot / "0=ocfl_1.1") == "ocfl_1.1\n");
  BOOST_TEST(base::readFile(disk, kRoot / "ocfl_layout.json") == "layout");
  BOOST_TEST(base::readFile(disk, kRoot / "peristiwa.schema.json") == "schema");
  BOOST_TEST(base::readFile(disk, kRoot / "extensions/0003-x/config.json") == "config");
  BOOST_TEST(disk.list(kRoot).size() == 5u);
  BOOST_TEST(archive::verifyRootFiles(disk, kRoot).damages.empty());
}

// How many crashes at any call of the making left something that is neither a whole root nor none.
int halfRoots(std::size_t skippedSync) {
  const std::size_t calls = [] {
    const auto disk = diskWithSeed();
    archive::makeStorageRoot(*disk, kRoot, "/seed");
    return disk->calls();
  }();
  int half = 0;
  for (std::size_t call = 0; call <= calls; ++call) {
    const auto disk = diskWithSeed();
    disk->stopAt(call);
    disk->skipSync(skippedSync);
    bool done = false;
    try {
      archive::makeStorageRoot(*disk, kRoot, "/seed");
      done = true;
    } catch (const base::Unavailable&) {
      done = false;
    }
    for (const Survivors survivors : {Survivors::Nothing, Survivors::Everything, Survivors::NamesOfEmptyFiles,
                                      Survivors::NamesOfHalfFiles, Survivors::Some}) {
      const auto found = disk->afterCrash(survivors, 7);
      const bool isThere = base::exists(*found, kRoot);
      const bool isWhole = isThere && base::exists(*found, kRoot / "0=ocfl_1.1") &&
                           base::readFile(*found, kRoot / "0=ocfl_1.1") == "ocfl_1.1\n" &&
                           base::readFile(*found, kRoot / "extensions/0003-x/config.json") == "config";
      if (isThere != isWhole || (done && !isThere)) ++half;
    }
  }
  return half;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(storage_root)

BOOST_AUTO_TEST_CASE(a_root_is_declared_and_holds_the_seed_without_foreign_folders) {
  const auto disk = diskWithSeed();
  archive::makeStorageRoot(*disk, kRoot, "/seed");
  requireWhole(*disk);
  archive::checkStorageRoot(*disk, kRoot);
}

BOOST_AUTO_TEST_CASE(what_is_there_already_is_left_alone) {
  const auto disk = diskWithSeed();
  disk->provideFile(kRoot / "0=ocfl_1.1", "ocfl_1.1\n");
  BOOST_CHECK_THROW(archive::makeStorageRoot(*disk, kRoot, "/seed"), base::Conflict);
  BOOST_TEST(disk->list(kRoot).size() == 1u);
  BOOST_TEST(disk->list("/home").size() == 1u);
}

BOOST_AUTO_TEST_CASE(after_a_crash_the_root_is_whole_or_not_there) {
  BOOST_TEST(halfRoots(100) == 0);
}

BOOST_AUTO_TEST_CASE(each_sync_of_the_making_is_needed) {
  BOOST_TEST(halfRoots(0) > 0);
  BOOST_TEST(halfRoots(1) > 0);
}

BOOST_AUTO_TEST_CASE(a_failed_making_leaves_nothing) {
  const std::size_t calls = [] {
    const auto disk = diskWithSeed();
    archive::makeStorageRoot(*disk, kRoot, "/seed");
    return disk->calls();
  }();
  for (std::size_t call = 0; call + 1 < calls; ++call) {
    const auto disk = diskWithSeed();
    disk->failAt(call, support::Fault::Full);
    BOOST_CHECK_THROW(archive::makeStorageRoot(*disk, kRoot, "/seed"), base::Unavailable);
    BOOST_TEST(disk->list("/home").empty(), disk->journal()[call]);
  }
}

BOOST_AUTO_TEST_CASE(another_folder_is_no_storage_root) {
  const auto disk = diskWithSeed();
  BOOST_CHECK_THROW(archive::checkStorageRoot(*disk, kRoot), base::Corrupt);
  disk->provideFile(kRoot / "0=ocfl_1.1", "ocfl_1.0\n");
  BOOST_CHECK_THROW(archive::checkStorageRoot(*disk, kRoot), base::Corrupt);
}

BOOST_AUTO_TEST_CASE(the_walk_finds_objects_and_complains_of_the_rest) {
  const auto disk = diskWithSeed();
  disk->provideFile(kRoot / "3c/c0/name/anything", "");
  disk->provideFile(kRoot / "README", "");
  disk->provideFile(kRoot / "extensions/x/y", "");
  disk->provideFile(kRoot / "3c/stray", "");
  disk->provideFolder(kRoot / "3c/c1");
  disk->provideFolder(kRoot / "3c/elsewhere");
  disk->provideFolder(kRoot / "notes");
  std::vector<std::string> found;
  std::vector<std::string> complaints;
  archive::forEachObjectFolder(
      *disk, kRoot, [&](const base::Path& folder) { found.push_back(folder.string()); },
      [&](const archive::Damage& damage) { complaints.push_back(damage.code + " " + damage.path); });
  BOOST_TEST(found == std::vector<std::string>{"3c/c0/name"}, boost::test_tools::per_element());
  const std::vector<std::string> expected = {"E073 3c/c1", "E085 3c/elsewhere", "E084 3c/stray",
                                             "E088 notes"};
  BOOST_TEST(complaints == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
