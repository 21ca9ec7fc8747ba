// The power goes at every call of an append, and every call fails once. The promise: the log opens, nothing
// that was acknowledged is missing, and whatever anybody could read under the name of the checkpoint is
// continued by every later state: no fork. And each sync is needed.
#include <functional>
#include <limits>

#include "base/error.h"
#include "sample_log.h"
#include "support/boost_test.h"
#include "tlog/log.h"

using namespace tlog_tests;
using support::Fault;
using support::SimulatedDisk;
using support::Survivors;
using tlog::Checkpoint;

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

struct Seen {
  std::vector<Checkpoint> checkpoints;  // that could be read, ever
  std::uint64_t acknowledged = 0;       // leaves
};

struct Trial {
  LogHome home;
  std::unique_ptr<SimulatedDisk> before;
  std::vector<std::size_t> batches;  // what is appended while the power goes

  Trial(std::uint64_t size, std::vector<std::size_t> appended)
      : before(home.makeDisk(size)), batches(std::move(appended)) {}

  // Appends and writes down what could be seen after each call.
  Seen perform(SimulatedDisk& disk) const {
    Seen seen;
    disk.onCall([&](std::size_t, const std::string&) {
      const auto checkpoint = tlog::SignedCheckpoint::parse(base::readFile(disk, home.log() / "checkpoint"));
      if (checkpoint && (seen.checkpoints.empty() || !(seen.checkpoints.back() == checkpoint->checkpoint)))
        seen.checkpoints.push_back(checkpoint->checkpoint);
    });
    try {
      const auto log = home.open(disk);
      for (const std::size_t count : batches) {
        const auto made = log->append(leavesFrom(log->checkpoint().checkpoint.size, count));
        seen.acknowledged = made.checkpoint.size;
      }
    } catch (const base::Error&) {
      disk.onCall(nullptr);
      return seen;
    }
    disk.onCall(nullptr);
    return seen;
  }

  // The calls of a run, in words.
  std::vector<std::string> calls() const {
    const auto disk = copyOf(*before);
    perform(*disk);
    return disk->journal();
  }

  // Where looking and reading ends, nothing has changed since the call before.
  std::vector<std::string> run(std::size_t skippedSync = kNone) const {
    std::vector<std::string> wrongs;
    std::vector<std::string> made = calls();
    made.push_back("end");
    for (std::size_t call = 0; call < made.size(); ++call) {
      if (isLooking(made[call])) continue;
      const auto disk = copyOf(*before);
      disk->stopAt(call);
      if (skippedSync != kNone) disk->skipSync(skippedSync);
      judgeCrashes(*disk, perform(*disk), wrongs);
    }
    return wrongs;
  }

  static bool isLooking(const std::string& call) {
    for (const char* word : {"status ", "list ", "read ", "open "})
      if (call.rfind(word, 0) == 0) return true;
    return false;
  }

  void judgeCrashes(const SimulatedDisk& disk, const Seen& seen, std::vector<std::string>& wrongs) const {
    judge(*disk.afterCrash(Survivors::Nothing), seen, wrongs);
    judge(*disk.afterCrash(Survivors::Everything), seen, wrongs);
    judge(*disk.afterCrash(Survivors::NamesOfEmptyFiles), seen, wrongs);
    judge(*disk.afterCrash(Survivors::NamesOfHalfFiles), seen, wrongs);
    for (unsigned seed = 1; seed <= 2; ++seed) judge(*disk.afterCrash(Survivors::Some, seed), seen, wrongs);
  }

  void judge(SimulatedDisk& found, const Seen& seen, std::vector<std::string>& wrongs) const {
    try {
      const auto log = home.open(found);
      judgeTree(*log, seen, wrongs);
      log->append({"another story", "and more"});
      judgeTree(*log, seen, wrongs);
      if (found.calls() % 3 != 0) return;  // an audit takes long
      for (const std::string& damage : home.damagesOf(found)) wrongs.push_back(damage);
    } catch (const base::Error& problem) {
      wrongs.push_back(problem.what());
    }
  }

  static void judgeTree(const tlog::Log& log, const Seen& seen, std::vector<std::string>& wrongs) {
    tlog::Tree tree = log.tree();
    if (tree.size() < seen.acknowledged) wrongs.push_back("acknowledged leaves are gone");
    for (const Checkpoint& checkpoint : seen.checkpoints) {
      if (checkpoint.size > tree.size() || tree.rootAt(checkpoint.size) != checkpoint.root)
        wrongs.push_back("the log has forked at " + std::to_string(checkpoint.size));
    }
  }
};

void requirePromise(const std::vector<std::string>& wrongs) {
  BOOST_TEST(wrongs.empty(), wrongs.size()
                                 << " wrongs, the first: " << (wrongs.empty() ? "" : wrongs.front()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(log_crash)

BOOST_AUTO_TEST_CASE(the_first_leaves_survive_a_crash_at_any_call) {
  requirePromise(Trial(0, {1, 2}).run());
}

BOOST_AUTO_TEST_CASE(leaves_that_fill_a_tile_survive_a_crash_at_any_call) {
  requirePromise(Trial(255, {1, 1}).run());
}

BOOST_AUTO_TEST_CASE(each_sync_of_an_append_is_needed) {
  const Trial trial(3, {3});
  const auto disk = copyOf(*trial.before);
  trial.perform(*disk);
  const std::size_t syncs = disk->syncs();
  BOOST_TEST(syncs == 1u);
  for (std::size_t sync = 0; sync < syncs; ++sync)
    BOOST_TEST(!trial.run(sync).empty(), "sync " << sync << " can be left out");
}

// The power goes between the sync and the renaming of an append.
struct CutOff {
  LogHome home;
  std::unique_ptr<SimulatedDisk> disk;

  CutOff() {
    const auto before = home.makeDisk(3);
    const auto log = home.open(*before);
    const auto addition = log->begin();
    addition->write(leavesFrom(3, 2));
    before->settle();
    disk = before->afterCrash(Survivors::Everything);
  }

  std::uint64_t sizeWhen(const tlog::LeafStands& stands) const {
    return home.open(*disk, stands)->checkpoint().checkpoint.size;
  }
};

BOOST_FIXTURE_TEST_CASE(an_append_that_was_whole_is_adopted, CutOff) {
  BOOST_TEST(sizeWhen(standing) == 5u);
  BOOST_TEST(home.damagesOf(*disk).empty());
  BOOST_TEST(!base::exists(*disk, home.log() / "checkpoint.5.new"));
}

BOOST_FIXTURE_TEST_CASE(an_append_is_not_adopted_when_one_of_its_leaves_tells_of_what_is_not_there, CutOff) {
  BOOST_TEST(sizeWhen([](base::ByteView leaf) { return leaf != leafNumber(4); }) == 3u);
  BOOST_TEST(home.damagesOf(*disk).empty());
  BOOST_TEST(!base::exists(*disk, home.log() / "checkpoint.5.new"));
}

BOOST_FIXTURE_TEST_CASE(an_append_is_not_adopted_when_a_byte_of_it_is_missing, CutOff) {
  for (const char* name : {"tile/0/000.p/5", "tile/entries/000.p/5", "checkpoint.5.new"}) {
    const auto found = copyOf(*disk);
    base::Bytes content = base::readFile(*found, home.log() / name);
    content.pop_back();
    base::replaceDurably(*found, home.log() / name, content);
    BOOST_TEST(home.open(*found)->checkpoint().checkpoint.size == 3u, name);
    BOOST_TEST(home.damagesOf(*found).empty());
  }
}

// The process died before its sync, and the machine a moment after the next one opened the log.
BOOST_FIXTURE_TEST_CASE(what_is_adopted_is_durable_before_anybody_reads_it, CutOff) {
  const auto found = home.makeDisk(3);
  for (const char* name : {"tile/0/000.p/5", "tile/entries/000.p/5", "checkpoint.5.new"})
    base::writeNewFile(*found, home.log() / name, base::readFile(*disk, home.log() / name));
  BOOST_TEST(home.open(*found)->checkpoint().checkpoint.size == 5u);
  BOOST_TEST(home.open(*found->afterCrash(Survivors::Nothing))->checkpoint().checkpoint.size == 5u);
}

// What cannot be read may be there: nobody may take its absence for granted.
BOOST_FIXTURE_TEST_CASE(a_disk_that_fails_while_an_append_is_looked_at_ends_the_opening, CutOff) {
  for (std::size_t call = 0;; ++call) {
    const auto found = copyOf(*disk);
    found->failAt(call, Fault::Broken);
    try {
      home.open(*found);
    } catch (const base::Error&) {
      BOOST_TEST(home.open(*found)->checkpoint().checkpoint.size == 5u, "call " << call);
      continue;
    }
    BOOST_TEST(call > 10u);
    break;
  }
}

BOOST_AUTO_TEST_CASE(what_was_written_and_not_published_is_withdrawn) {
  const LogHome home;
  const auto disk = home.makeDisk(3);
  const auto log = home.open(*disk);
  log->begin()->write(leavesFrom(3, 2));
  const auto addition = log->begin();
  addition->write(leavesFrom(3, 4));
  addition->write({});
  BOOST_TEST(disk->list(home.log()).size() == 2u);  // tile/ and the checkpoint
  addition->write(leavesFrom(3, 1));
  BOOST_TEST(addition->publish().checkpoint.size == 4u);
}

BOOST_AUTO_TEST_CASE(after_any_failure_the_same_log_goes_on_and_the_promise_holds) {
  const Trial trial(255, {1});
  std::vector<std::string> wrongs;
  const auto calls = trial.calls();
  for (const Fault fault : {Fault::Full, Fault::Broken}) {
    for (std::size_t call = 0; call < calls.size(); ++call) {
      const auto disk = copyOf(*trial.before);
      disk->failAt(call, fault);
      const Seen seen = trial.perform(*disk);
      trial.judge(*disk->afterCrash(Survivors::Everything), seen, wrongs);
      if (!Trial::isLooking(calls[call])) trial.judge(*disk->afterCrash(Survivors::Nothing), seen, wrongs);
    }
  }
  requirePromise(wrongs);
}

BOOST_AUTO_TEST_CASE(an_append_after_a_failed_one_takes_its_leaves_or_continues_them) {
  const Trial trial(3, {});
  std::vector<std::string> wrongs;
  for (std::size_t call = 0; call < 60; ++call) {
    const auto disk = copyOf(*trial.before);
    const auto log = trial.home.open(*disk);
    disk->failAt(disk->calls() + call, Fault::Broken);
    try {
      log->append(leavesFrom(3, 3));
    } catch (const base::Error&) {
    }
    try {
      log->append({"after"});  // the sync may tell of the failure before, once
    } catch (const base::Error&) {
      BOOST_CHECK_NO_THROW(log->append({"after"}));
    }
    for (const std::string& damage : trial.home.damagesOf(*copyOf(*disk))) wrongs.push_back(damage);
  }
  requirePromise(wrongs);
}

BOOST_AUTO_TEST_CASE(a_log_is_made_whole_or_not_at_all) {
  const LogHome home;
  for (std::size_t call = 0; call < 12; ++call) {
    SimulatedDisk disk;
    disk.provideFolder(home.log().parent_path());
    disk.settle();
    disk.stopAt(call);
    bool isMade = true;
    try {
      tlog::Log::make(disk, home.log(), home.signer());
    } catch (const base::Error&) {
      isMade = false;
    }
    for (const Survivors survivors :
         {Survivors::Nothing, Survivors::Everything, Survivors::NamesOfHalfFiles}) {
      const auto found = disk.afterCrash(survivors);
      if (!base::exists(*found, home.log())) {
        BOOST_TEST(!isMade);
        tlog::Log::make(*found, home.log(), home.signer());
      }
      BOOST_CHECK_NO_THROW(home.open(*found)->append({"first"}));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
