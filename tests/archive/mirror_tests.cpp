#include "archive/mirror.h"

#include "archive/storage_root.h"
#include "archive_home.h"
#include "base/error.h"
#include "support/boost_test.h"

using namespace archive_tests;

namespace {

// An archive and its copy, on one disk.
struct Twins {
  ArchiveHome home;
  ArchiveHome other;
  std::unique_ptr<support::SimulatedDisk> disk = home.makeDisk();
  std::unique_ptr<archive::Store> first = home.open(*disk);
  std::unique_ptr<archive::Store> copy;

  Twins() {
    disk->provideFolder(other.folder());
    archive::makeStorageRoot(*disk, other.root(), home.root());
    copy = other.open(*disk);
    disk->settle();
  }

  void commit(int number, int head) {
    first->settled(
        first->commit(versionAfter(head, objectNumber(number), {{"a.txt", std::to_string(head)}})));
  }
  archive::MirrorReport follow(bool replaces = false) {
    return archive::mirror(*first, *copy, 2, [=](const archive::Inventory&) { return replaces; });
  }
  static std::string folderOf(int number) { return objectNumber(number).folder(); }
  base::Path here(int number) const { return home.root() / folderOf(number); }
  base::Path there(int number) const { return other.root() / folderOf(number); }
};

std::vector<std::string> codes(const std::vector<archive::Damage>& damages) {
  std::vector<std::string> found;
  for (const archive::Damage& damage : damages) found.push_back(damage.code);
  return found;
}

BOOST_AUTO_TEST_SUITE(mirror)

BOOST_FIXTURE_TEST_CASE(a_copy_gets_what_it_lacks_and_nothing_twice, Twins) {
  commit(1, 0);
  commit(2, 0);
  BOOST_TEST(follow().copied == 2u);
  BOOST_TEST(damagesOf(*copy).empty());
  commit(2, 1);
  commit(3, 0);
  const archive::MirrorReport report = follow();
  BOOST_TEST(report.objects == 3u);
  BOOST_TEST(report.copied == 2u);
  BOOST_TEST(report.refused.empty());
  BOOST_TEST(damagesOf(*copy).empty());
  BOOST_TEST(base::readFile(*disk, there(2) / "inventory.json") ==
             base::readFile(*disk, here(2) / "inventory.json"));
  BOOST_TEST(follow().copied == 0u);
  BOOST_TEST(disk->list(other.work() / "staging").empty());
}

BOOST_FIXTURE_TEST_CASE(what_is_damaged_is_not_copied, Twins) {
  commit(1, 0);
  commit(2, 0);
  disk->provideFile(here(1) / "v1/content/a.txt", "other");
  const archive::MirrorReport report = follow();
  BOOST_TEST(report.copied == 1u);
  BOOST_TEST(codes(report.refused) == (std::vector<std::string>{"E092", "E093"}));
  BOOST_TEST(!base::exists(*disk, there(1)));
}

BOOST_FIXTURE_TEST_CASE(another_history_is_told_and_not_followed, Twins) {
  commit(1, 0);
  follow();
  commit(1, 1);
  follow();
  // The archive goes back to its first version: somebody put an old copy in its place.
  for (const char* name : {"inventory.json", "inventory.json.sha512"})
    disk->provideFile(here(1) / name, base::readFile(*disk, here(1) / "v1" / name));
  const base::Bytes before = base::readFile(*disk, there(1) / "inventory.json");
  BOOST_TEST(codes(follow().refused) == std::vector<std::string>{"E066"});
  BOOST_TEST(base::readFile(*disk, there(1) / "inventory.json") == before);
}

BOOST_FIXTURE_TEST_CASE(what_may_replace_takes_the_old_copy_with_it, Twins) {
  commit(1, 0);
  commit(1, 1);
  follow();
  base::removeAll(*disk, here(1));
  first->commit(versionAfter(0, objectNumber(1), {{"batu-nisan.txt", "destroyed"}}));
  BOOST_TEST(follow(true).copied == 1u);
  BOOST_TEST(base::exists(*disk, there(1) / "v1/content/batu-nisan.txt"));
  BOOST_TEST(!base::exists(*disk, there(1) / "v2"));
  BOOST_TEST(disk->list(other.work() / "quarantine").empty());
}

BOOST_FIXTURE_TEST_CASE(an_object_that_only_the_copy_has_is_told, Twins) {
  commit(1, 0);
  follow();
  base::removeAll(*disk, here(1));
  const archive::MirrorReport report = follow();
  BOOST_TEST(base::exists(*disk, there(1)));
  BOOST_TEST(!report.refused.empty());
  BOOST_TEST(report.refused.back().path == folderOf(1));
}

BOOST_FIXTURE_TEST_CASE(a_damaged_object_is_replaced_and_kept_aside, Twins) {
  commit(1, 0);
  follow();
  disk->provideFile(here(1) / "v1/content/a.txt", "other");
  const archive::Adoption adoption =
      first->adopt(*copy, folderOf(1), archive::Displaced::KeptAside, [] { return true; });
  BOOST_TEST(adoption.isDone);
  BOOST_TEST(damagesOf(*first).empty());
  BOOST_TEST(base::readFile(*disk, adoption.aside / "v1/content/a.txt") == "other");
  BOOST_TEST(adoption.aside.string().find((home.work() / "quarantine").string()) == 0u);
}

BOOST_FIXTURE_TEST_CASE(nobody_takes_what_is_damaged_or_not_wanted_any_more, Twins) {
  commit(1, 0);
  follow();
  const auto adopt = [&](bool wanted) {
    return first->adopt(*copy, folderOf(1), archive::Displaced::KeptAside, [=] { return wanted; });
  };
  BOOST_TEST(!adopt(false).isDone);
  disk->provideFile(there(1) / "v1/content/a.txt", "other");
  const archive::Adoption refused = adopt(true);
  BOOST_TEST(!refused.isDone);
  BOOST_TEST(codes(refused.copy.damages) == (std::vector<std::string>{"E092", "E093"}));
  BOOST_TEST(damagesOf(*first).empty());
  BOOST_TEST(disk->list(home.work() / "quarantine").empty());
}

// Before each call of the disk the power goes; the machine comes up with nothing, or all, of what was not
// synced. The copy is a whole storage root each time, and the next run ends what was begun.
BOOST_AUTO_TEST_CASE(a_crash_at_any_call_leaves_a_whole_copy) {
  Twins twins;
  twins.commit(1, 0);
  twins.follow();
  twins.commit(1, 1);
  twins.commit(2, 0);
  twins.disk->settle();
  const auto run = [&](support::SimulatedDisk& disk) {
    const auto first = twins.home.open(disk);
    const auto copy = twins.other.open(disk);
    archive::mirror(*first, *copy, 1, [](const archive::Inventory&) { return false; });
  };
  auto dry = copyOf(*twins.disk);
  run(*dry);
  for (std::size_t call = 0; call < dry->calls(); ++call) {
    for (const auto survivors : {support::Survivors::Nothing, support::Survivors::Everything}) {
      auto disk = copyOf(*twins.disk);
      disk->stopAt(call);
      try {
        run(*disk);
      } catch (const base::Error&) {
        // Of the last calls, which remove what is not needed any more, nobody hears.
      }
      auto after = disk->afterCrash(survivors);
      const auto copy = twins.other.open(*after);
      copy->recover();
      BOOST_TEST_CONTEXT("call " << call << ": " << dry->journal()[call])
      BOOST_REQUIRE(damagesOf(*copy).empty());
      run(*after);
      BOOST_REQUIRE(base::exists(*after, twins.there(2)));
      BOOST_REQUIRE(base::exists(*after, twins.there(1) / "v2"));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
