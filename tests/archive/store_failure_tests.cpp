// Every call of the disk fails once: the error comes out, nothing is half there, and the next commit works.
#include <cstring>
#include <functional>
#include <set>

#include "archive_home.h"
#include "base/error.h"
#include "support/boost_test.h"

using namespace archive_tests;
using support::Fault;
using support::SimulatedDisk;

namespace {

archive::NewVersion secondVersion() {
  return versionAfter(1, objectNumber(1), {{"b.txt", "two"}, {"c/d.txt", "three"}});
}

// Tokens differ from run to run.
std::string withoutTokens(std::string line) {
  for (const char* folder : {"/staging/", "/batch/"}) {
    const std::size_t at = line.find(folder);
    if (at != std::string::npos) line.replace(at + std::strlen(folder), 20, "TOKEN");
  }
  return line;
}

bool isSync(const std::string& call) {
  return call.find("sync") != std::string::npos;
}

struct OneObject {
  ArchiveHome home;
  std::unique_ptr<SimulatedDisk> before = home.makeDisk();

  OneObject() {
    const auto store = home.open(*before);
    store->settled(store->commit(versionAfter(0, objectNumber(1), {{"a.txt", "one"}})));
    before->settle();
  }

  // Calls `attempt` once for each call of the disk that `version` needs, with that call failing.
  void eachFailure(
      const archive::NewVersion& version, Fault fault,
      const std::function<void(SimulatedDisk&, archive::Store&, const std::string& call)>& attempt) const {
    const auto dry = copyOf(*before);
    const auto dryStore = home.open(*dry);
    const std::size_t opened = dry->calls();
    dryStore->settled(dryStore->commit(version));
    for (std::size_t call = opened; call < dry->calls(); ++call) {
      const auto disk = copyOf(*before);
      const auto store = home.open(*disk);
      disk->failAt(call, fault);
      attempt(*disk, *store, std::to_string(call) + ": " + withoutTokens(dry->journal()[call]));
    }
  }
};

// Whether the commit was acknowledged.
bool tryCommit(archive::Store& store, const archive::NewVersion& version) {
  try {
    store.settled(store.commit(version));
    return true;
  } catch (const base::Unavailable&) {
    return false;
  } catch (const base::Corrupt&) {
    return false;
  }
}

int headOf(const archive::Store& store, int number) {
  const auto inventory = store.find(objectNumber(number));
  return inventory ? inventory->head() : 0;
}

void requireNothingHalf(const OneObject& on, const archive::NewVersion& version, int number) {
  for (const Fault fault : {Fault::Full, Fault::Broken}) {
    int refused = 0;
    int syncs = 0;
    on.eachFailure(version, fault, [&](SimulatedDisk& disk, archive::Store& store, const std::string& call) {
      const bool isAcknowledged = tryCommit(store, version);
      refused += isAcknowledged ? 0 : 1;
      syncs += isSync(call) ? 1 : 0;
      const bool isLastSync = isSync(call) && syncs == 2;
      const int head = headOf(store, number);
      BOOST_TEST(head == version.expectedHead + (isAcknowledged || isLastSync ? 1 : 0), call);
      BOOST_TEST(damagesOf(store).empty(), call);
      store.settled(store.commit(versionAfter(head, objectNumber(number), {{"later.txt", "later"}})));
      BOOST_TEST(damagesOf(store).empty(), call);
      // The file of the later one goes with the next sync.
      BOOST_TEST(disk.list(on.home.work() / "batch").size() == (isLastSync ? 2u : 1u), call);
    });
    BOOST_TEST(syncs == 2);
    BOOST_TEST(refused > 20);
  }
}

BOOST_AUTO_TEST_SUITE(store_failure)

BOOST_FIXTURE_TEST_CASE(a_failing_call_leaves_a_new_version_whole_or_absent, OneObject) {
  requireNothingHalf(*this, secondVersion(), 1);
}

BOOST_FIXTURE_TEST_CASE(a_failing_call_leaves_a_new_object_whole_or_absent, OneObject) {
  requireNothingHalf(*this, versionAfter(0, objectNumber(2), {{"b.txt", "two"}}), 2);
}

BOOST_FIXTURE_TEST_CASE(a_failing_call_leaves_of_two_objects_none_or_the_first_or_both, OneObject) {
  const std::vector<archive::NewVersion> versions = {secondVersion(),
                                                     versionAfter(0, objectNumber(2), {{"b.txt", "two"}})};
  const auto dry = copyOf(*before);
  const auto dryStore = home.open(*dry);
  const std::size_t opened = dry->calls();
  dryStore->commit(versions);
  std::set<std::pair<int, int>> left;
  for (const Fault fault : {Fault::Full, Fault::Broken}) {
    for (std::size_t call = opened; call < dry->calls(); ++call) {
      const std::string what = std::to_string(call) + ": " + withoutTokens(dry->journal()[call]);
      const auto disk = copyOf(*before);
      const auto store = home.open(*disk);
      disk->failAt(call, fault);
      bool isAcknowledged = false;
      try {
        store->commit(versions);
        isAcknowledged = true;
      } catch (const base::Unavailable&) {
      } catch (const base::Corrupt&) {
      }
      const std::pair heads(headOf(*store, 1), headOf(*store, 2));
      left.insert(heads);
      BOOST_TEST(heads.first - 1 >= heads.second, what);
      BOOST_TEST((!isAcknowledged || heads.second == 1), what);
      BOOST_TEST(damagesOf(*store).empty(), what);
      // Whatever stands is named by a batch file.
      std::vector<archive::Unsettled> expected;
      if (heads.first == 2) expected.push_back({objectNumber(1), 2});
      if (heads.second == 1) expected.push_back({objectNumber(2), 1});
      BOOST_TEST((home.open(*disk)->recover() == expected), what);
    }
  }
  BOOST_TEST((left == std::set<std::pair<int, int>>{{1, 0}, {2, 0}, {2, 1}}));
}

// Whatever fails before the last sync is over refuses the commit; after it only tidying is left, and that
// never takes back an acknowledgement.
BOOST_FIXTURE_TEST_CASE(only_tidying_may_fail_unseen, OneObject) {
  int syncs = 0;
  eachFailure(secondVersion(), Fault::Broken,
              [&](SimulatedDisk&, archive::Store& store, const std::string& call) {
                const bool isTidying = syncs == 2;
                BOOST_TEST(tryCommit(store, secondVersion()) == isTidying, call);
                syncs += isSync(call) ? 1 : 0;
              });
}

// So a settled version is looked at once more than needed.
BOOST_FIXTURE_TEST_CASE(a_batch_file_that_cannot_be_removed_stays, OneObject) {
  const auto disk = copyOf(*before);
  auto store = home.open(*disk);
  store->settled(store->commit(secondVersion()));
  disk->onCall([&](std::size_t call, const std::string& description) {
    if (description.rfind("removeFile", 0) == 0) disk->failAt(call, Fault::Broken);
  });
  store.reset();
  disk->onCall(nullptr);
  BOOST_TEST(home.open(*disk)->recover().size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(what_a_failed_sync_leaves_is_the_next_recovery_s, OneObject) {
  eachFailure(secondVersion(), Fault::Broken,
              [&](SimulatedDisk& disk, archive::Store& store, const std::string& call) {
                if (!isSync(call)) return;
                tryCommit(store, secondVersion());
                const auto unsettled = home.open(disk)->recover();
                BOOST_TEST((unsettled.size() == 1u) == (headOf(store, 1) == 2));
                BOOST_TEST(disk.list(home.work() / "staging").empty());
              });
}

// The kernel tells of lost pages once. A commit that wrote some of them, and is told nothing, must not be
// acknowledged by the sync that follows.
BOOST_FIXTURE_TEST_CASE(a_commit_overtaken_by_a_failed_sync_is_refused, OneObject) {
  const auto disk = copyOf(*before);
  const auto store = home.open(*disk);
  bool isDone = false;
  disk->onCall([&](std::size_t, const std::string& description) {
    if (isDone || description.find("create") != 0 ||
        description.find("0=ocfl_object_1.1") == std::string::npos)
      return;
    isDone = true;
    disk->onCall([&](std::size_t call, const std::string& next) {
      if (next == "sync the file system") disk->failAt(call, Fault::Broken);
    });
    BOOST_CHECK_THROW(store->commit(versionAfter(0, objectNumber(2), {{"x", "y"}})), base::Corrupt);
    disk->onCall(nullptr);
    disk->failAt(SIZE_MAX, Fault::Broken);
  });
  BOOST_CHECK_THROW(store->commit(versionAfter(0, objectNumber(3), {{"x", "y"}})), base::Unavailable);
  BOOST_TEST(isDone);
  disk->onCall(nullptr);
  store->commit(versionAfter(0, objectNumber(3), {{"x", "y"}}));
  BOOST_TEST(damagesOf(*home.open(*disk->afterCrash(support::Survivors::Nothing))).empty());
}

// The same between processes, each with a store of its own.
BOOST_FIXTURE_TEST_CASE(a_commit_overtaken_by_another_process_s_failed_sync_is_refused, OneObject) {
  const auto disk = copyOf(*before);
  const auto mine = home.open(*disk);
  const auto others = home.open(*disk);
  bool isDone = false;
  disk->onCall([&](std::size_t, const std::string& description) {
    if (isDone || description.find("create") != 0 ||
        description.find("0=ocfl_object_1.1") == std::string::npos)
      return;
    isDone = true;
    disk->onCall([&](std::size_t call, const std::string& next) {
      if (next == "sync the file system") disk->failAt(call, Fault::Broken);
    });
    BOOST_CHECK_THROW(others->commit(versionAfter(0, objectNumber(2), {{"x", "y"}})), base::Corrupt);
    disk->onCall(nullptr);
    disk->failAt(SIZE_MAX, Fault::Broken);
  });
  BOOST_CHECK_THROW(mine->commit(versionAfter(0, objectNumber(3), {{"x", "y"}})), base::Corrupt);
  BOOST_TEST(isDone);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
