// The power goes at every call of the protocol, and the disk keeps of the unsynced whatever it likes. The
// promise: no object is ever invalid, nothing acknowledged is missing, recovery names what has appeared. And
// each sync is needed: without any one of them the same trials break the promise.
#include "archive/store.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <mutex>

#include "archive_home.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/threads.h"

using namespace archive_tests;
using archive::Store;
using support::SimulatedDisk;
using support::Survivors;

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

struct Aftermath {
  Survivors survivors;
  unsigned seed;
};

std::vector<Aftermath> makeAftermaths() {
  std::vector<Aftermath> aftermaths = {{Survivors::Nothing, 0},
                                       {Survivors::Everything, 0},
                                       {Survivors::NamesOfEmptyFiles, 0},
                                       {Survivors::NamesOfHalfFiles, 0}};
  for (unsigned seed = 1; seed <= 8; ++seed) aftermaths.push_back({Survivors::Some, seed});
  return aftermaths;
}

using Acknowledged = std::vector<archive::Unsettled>;

// What is done while the power goes: adds to the list whatever was acknowledged.
using Deed = std::function<void(const ArchiveHome&, base::Disk&, Acknowledged&)>;

// A deed, the disk that it starts from, and what must be true after the power went during it.
struct Trial {
  ArchiveHome home;
  std::unique_ptr<SimulatedDisk> before = home.makeDisk();
  std::map<int, int> standing;  // the heads of objects that are there before
  std::map<int, int> after;     // an object → one that must stand when it does
  Deed deed;
  std::function<std::unique_ptr<SimulatedDisk>()> start = [this] { return copyOf(*before); };

  void addBefore(int number, int head) {
    auto store = home.open(*before);
    store->settled(
        store->commit(versionAfter(head, objectNumber(number), {{"a.txt", "text " + std::to_string(head)}})));
    store.reset();
    standing[number] = head + 1;
    before->settle();
    before = copyOf(*before);
  }

  struct Length {
    std::size_t calls;
    std::size_t syncs;
  };
  Length length() const {
    const auto disk = start();
    const Length already{disk->calls(), disk->syncs()};
    Acknowledged acknowledged;
    deed(home, *disk, acknowledged);
    return {disk->calls() - already.calls, disk->syncs() - already.syncs};
  }

  // Everything that is wrong after the power went at any call, one line each.
  std::vector<std::string> run(std::size_t skippedSync = kNone) const {
    std::vector<std::string> wrongs;
    const std::size_t calls = length().calls;
    for (std::size_t call = 0; call <= calls; ++call) {
      const auto disk = start();
      disk->stopAt(disk->calls() + call);
      if (skippedSync != kNone) disk->skipSync(disk->syncs() + skippedSync);
      judgeCrashes(*disk, perform(*disk), wrongs);
    }
    return wrongs;
  }

  Acknowledged perform(base::Disk& disk) const {
    Acknowledged acknowledged;
    try {
      deed(home, disk, acknowledged);
    } catch (const base::Error&) {
      return acknowledged;
    }
    return acknowledged;
  }

  void judgeCrashes(const SimulatedDisk& disk, const Acknowledged& acknowledged,
                    std::vector<std::string>& wrongs) const {
    for (const Aftermath& aftermath : makeAftermaths()) {
      try {
        judge(*disk.afterCrash(aftermath.survivors, aftermath.seed), acknowledged, wrongs);
      } catch (const base::Error& problem) {
        wrongs.push_back(problem.what());
      }
    }
  }

  void judge(SimulatedDisk& found, const Acknowledged& acknowledged, std::vector<std::string>& wrongs) const {
    const auto store = home.open(found);
    const auto unsettled = store->recover();
    for (const std::string& damage : damagesOf(*store)) wrongs.push_back(damage);
    for (const auto& [number, head] : standing) {
      const int now = headOf(*store, objectNumber(number));
      if (now < head) wrongs.push_back("an older version is gone");
      const archive::Unsettled newest{objectNumber(number), now};
      if (now > head && std::count(unsettled.begin(), unsettled.end(), newest) == 0) {
        wrongs.push_back("recovery does not name what appeared");
      }
    }
    for (const auto& [later, earlier] : after) {
      if (headOf(*store, objectNumber(later)) > 0 && headOf(*store, objectNumber(earlier)) == 0)
        wrongs.push_back("an object stands without the one before it");
    }
    for (const archive::Unsettled& version : acknowledged) {
      if (headOf(*store, version.object) < version.version) {
        wrongs.push_back("an acknowledged version is gone");
      } else {
        store->read(*store->find(version.object), version.version, "a.txt");
      }
    }
    if (!found.list(home.work() / "staging").empty()) wrongs.push_back("recovery leaves things in staging");
  }

  static int headOf(const Store& store, const archive::ObjectId& object) {
    const auto inventory = store.find(object);
    return inventory ? inventory->head() : 0;
  }
};

void commit(Store& store, int number, int head, Acknowledged& acknowledged) {
  const auto receipt =
      store.commit(versionAfter(head, objectNumber(number), {{"a.txt", "text " + std::to_string(head)}}));
  acknowledged.push_back({receipt.object, receipt.version});
}

Deed committing(int number, int head) {
  return [=](const ArchiveHome& home, base::Disk& disk, Acknowledged& acknowledged) {
    commit(*home.open(disk), number, head, acknowledged);
  };
}

struct NewObject : Trial {
  NewObject() {
    addBefore(2, 0);
    standing[1] = 0;
    deed = committing(1, 0);
  }
};

struct NewVersion : Trial {
  NewVersion() {
    addBefore(1, 0);
    addBefore(1, 1);
    deed = committing(1, 2);
  }
};

// One commit of two new objects.
struct Together : Trial {
  explicit Together(int second = 2) {
    addBefore(second + 1, 0);
    standing[1] = standing[second] = 0;
    after[second] = 1;
    deed = [second](const ArchiveHome& where, base::Disk& disk, Acknowledged& acknowledged) {
      const std::vector<archive::NewVersion> versions = {
          versionAfter(0, objectNumber(1), {{"a.txt", "first"}}),
          versionAfter(0, objectNumber(second), {{"a.txt", "second"}})};
      const auto store = where.open(disk);
      for (const archive::Receipt& receipt : store->commit(versions))
        acknowledged.push_back({receipt.object, receipt.version});
    };
  }
};

// The second finds that the first has made the folder which the root lacked.
struct Neighbours : Together {
  Neighbours() : Together(neighbourOf(1)) {}
};

// A process died between the appearance of its version and the last sync. The next one recovers, and builds
// on what recovery names.
struct Recovery : Trial {
  Recovery() {
    addBefore(1, 0);
    start = [this] {
      auto disk = copyOf(*before);
      disk->onCall([&](std::size_t call, const std::string& description) {
        if (description.rfind("exchange ", 0) == 0) disk->stopAt(call + 1);
      });
      Acknowledged unused;
      BOOST_CHECK_THROW(committing(1, 1)(home, *disk, unused), base::Unavailable);
      disk->onCall(nullptr);
      disk->stopAt(kNone);
      return disk;
    };
    deed = [](const ArchiveHome& where, base::Disk& disk, Acknowledged& acknowledged) {
      const auto unsettled = where.open(disk)->recover();
      BOOST_TEST(unsettled.size() == 1u);
      acknowledged.insert(acknowledged.end(), unsettled.begin(), unsettled.end());
    };
  }
};

// Several commits at once: which call is whose differs from run to run.
struct Group : Trial {
  Group() {
    addBefore(1, 0);
    standing[2] = standing[3] = 0;
    deed = [](const ArchiveHome& where, base::Disk& disk, Acknowledged& acknowledged) {
      const auto store = where.open(disk);
      std::mutex mutex;
      support::onThreads(3, [&](int thread) {
        Acknowledged mine;
        try {
          commit(*store, thread + 1, thread == 0 ? 1 : 0, mine);
        } catch (const base::Error&) {
          return;
        }
        const std::lock_guard guard(mutex);
        acknowledged.insert(acknowledged.end(), mine.begin(), mine.end());
      });
    };
  }
};

void requirePromise(const Trial& trial) {
  const auto wrongs = trial.run();
  BOOST_TEST(wrongs.empty(), wrongs.size()
                                 << " wrongs, the first: " << (wrongs.empty() ? "" : wrongs.front()));
}

void requireEverySync(const Trial& trial, std::size_t expected) {
  BOOST_TEST(trial.length().syncs == expected);
  for (std::size_t sync = 0; sync < expected; ++sync) {
    BOOST_TEST(!trial.run(sync).empty(), "sync " << sync << " can be left out");
  }
}

BOOST_AUTO_TEST_SUITE(store_crash)

BOOST_FIXTURE_TEST_CASE(a_new_object_survives_a_crash_at_any_call, NewObject) {
  requirePromise(*this);
}

BOOST_FIXTURE_TEST_CASE(a_new_version_survives_a_crash_at_any_call, NewVersion) {
  requirePromise(*this);
}

BOOST_FIXTURE_TEST_CASE(commits_of_one_group_survive_a_crash_at_any_call, Group) {
  requirePromise(*this);
}

BOOST_FIXTURE_TEST_CASE(objects_of_one_commit_survive_a_crash_at_any_call, Together) {
  requirePromise(*this);
}

BOOST_FIXTURE_TEST_CASE(neighbours_of_one_commit_survive_a_crash_at_any_call, Neighbours) {
  requirePromise(*this);
}

BOOST_FIXTURE_TEST_CASE(what_recovery_names_survives_a_crash_at_any_call, Recovery) {
  requirePromise(*this);
}

BOOST_FIXTURE_TEST_CASE(each_sync_of_a_new_object_is_needed, NewObject) {
  requireEverySync(*this, 2);
}

BOOST_FIXTURE_TEST_CASE(each_sync_of_a_new_version_is_needed, NewVersion) {
  requireEverySync(*this, 2);
}

BOOST_FIXTURE_TEST_CASE(each_sync_of_two_objects_is_needed, Together) {
  requireEverySync(*this, 3);
}

BOOST_FIXTURE_TEST_CASE(the_sync_of_recovery_is_needed, Recovery) {
  requireEverySync(*this, 1);
}

// A call that fails, and then the power goes: also the last sync may fail, with the version in its place.
BOOST_FIXTURE_TEST_CASE(a_crash_after_a_failure_keeps_the_promise, NewVersion) {
  std::vector<std::string> wrongs;
  const std::size_t calls = length().calls;
  for (const support::Fault fault : {support::Fault::Full, support::Fault::Broken}) {
    for (std::size_t call = 0; call < calls; ++call) {
      const auto disk = start();
      disk->failAt(call, fault);
      judgeCrashes(*disk, perform(*disk), wrongs);
    }
  }
  BOOST_TEST(wrongs.empty(), wrongs.size()
                                 << " wrongs, the first: " << (wrongs.empty() ? "" : wrongs.front()));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
