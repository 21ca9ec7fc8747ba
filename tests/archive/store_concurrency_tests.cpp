// Several commits at once: by threads on one disk, and by processes on the real one.
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "archive/storage_root.h"
#include "archive_home.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/threads.h"

using namespace archive_tests;

namespace {

int countOf(const std::vector<std::string>& lines, const std::string& part) {
  int count = 0;
  for (const std::string& line : lines) count += line.find(part) != std::string::npos ? 1 : 0;
  return count;
}

// An archive on the real disk.
struct RealArchive {
  ArchiveHome home;
  base::PosixDisk disk;

  RealArchive() {
    disk.makeDirectory(home.seed());
    archive::makeStorageRoot(disk, home.root(), home.seed());
  }

  // Runs `work` in `count` processes; how many ended with each status.
  template <class Work>
  std::map<int, int> inProcesses(int count, Work work) {
    std::vector<pid_t> processes;
    for (int i = 0; i < count; ++i) {
      const pid_t process = ::fork();
      if (process == 0) ::_exit(work(i));
      processes.push_back(process);
    }
    std::map<int, int> statuses;
    for (const pid_t process : processes) {
      int status = 0;
      BOOST_REQUIRE(::waitpid(process, &status, 0) == process);
      BOOST_REQUIRE(WIFEXITED(status));
      ++statuses[WEXITSTATUS(status)];
    }
    return statuses;
  }
};

constexpr int kDone = 0;
constexpr int kConflict = 1;
constexpr int kFailed = 2;

int statusOf(const auto& work) {
  try {
    work();
    return kDone;
  } catch (const base::Conflict&) {
    return kConflict;
  } catch (...) {
    return kFailed;
  }
}

BOOST_AUTO_TEST_SUITE(store_concurrency)

// The first one's sync is held until all the others have written theirs.
BOOST_AUTO_TEST_CASE(commits_that_arrive_during_a_sync_share_the_next_ones) {
  ArchiveHome home;
  const auto disk = home.makeDisk();
  auto store = home.open(*disk);
  constexpr int kThreads = 8;
  disk->onCall([&](std::size_t, const std::string& description) {
    if (description != "sync the file system") return;
    disk->onCall([](std::size_t, const std::string&) {});
    // Seven files each, and the batch file of the first; then they have only to queue.
    while (countOf(disk->journal(), "close ") < kThreads * 7 + 1) std::this_thread::yield();
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  });
  std::atomic<int> done = 0;
  support::onThreads(kThreads, [&](int thread) {
    done += statusOf([&] {
              store->settled(store->commit(versionAfter(0, objectNumber(thread), {{"a", "b"}})));
            }) == kDone;
  });
  BOOST_TEST(done == kThreads);
  BOOST_TEST(disk->syncs() < static_cast<std::size_t>(kThreads));  // alone they would need two each
  BOOST_TEST(damagesOf(*store).empty());
  store.reset();
  BOOST_TEST(disk->list(home.work() / "batch").empty());
}

BOOST_AUTO_TEST_CASE(one_alone_needs_two_syncs) {
  ArchiveHome home;
  const auto disk = home.makeDisk();
  home.open(*disk)->commit(versionAfter(0, objectNumber(1)));
  BOOST_TEST(disk->syncs() == 2u);
}

BOOST_AUTO_TEST_CASE(one_that_fails_takes_nobody_with_it) {
  ArchiveHome home;
  const auto disk = home.makeDisk();
  const auto store = home.open(*disk);
  disk->onCall([&](std::size_t call, const std::string& description) {
    if (description.rfind("renameNew", 0) == 0 &&
        description.find(objectNumber(3).folder().substr(0, 2)) != std::string::npos) {
      disk->failAt(call, support::Fault::Full);
    }
  });
  std::atomic<int> done = 0;
  std::atomic<int> failed = 0;
  support::onThreads(6, [&](int thread) {
    const int status = statusOf([&] { store->commit(versionAfter(0, objectNumber(thread))); });
    (status == kDone ? done : failed) += 1;
  });
  BOOST_TEST(done >= 5);
  BOOST_TEST(done + failed == 6);
  BOOST_TEST(damagesOf(*store).empty());
}

BOOST_FIXTURE_TEST_CASE(of_threads_that_want_the_same_version_one_gets_it, RealArchive) {
  const auto store = home.open(disk);
  std::atomic<int> done = 0;
  std::atomic<int> conflicts = 0;
  support::onThreads(4, [&](int) {
    const int status = statusOf([&] { store->commit(versionAfter(0, objectNumber(1))); });
    done += status == kDone;
    conflicts += status == kConflict;
  });
  BOOST_TEST(done == 1);
  BOOST_TEST(conflicts == 3);
}

BOOST_FIXTURE_TEST_CASE(of_processes_that_want_the_same_version_one_gets_it, RealArchive) {
  home.open(disk)->commit(versionAfter(0, objectNumber(1)));
  const auto statuses = inProcesses(
      3, [&](int) { return statusOf([&] { home.open(disk)->commit(versionAfter(1, objectNumber(1))); }); });
  BOOST_TEST((statuses == std::map<int, int>{{kDone, 1}, {kConflict, 2}}));
  const auto store = home.open(disk);
  BOOST_TEST(store->find(objectNumber(1))->head() == 2);
  BOOST_TEST(damagesOf(*store).empty());
  BOOST_TEST(store->recover().size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(processes_fill_one_archive_together, RealArchive) {
  const auto statuses = inProcesses(3, [&](int process) {
    return statusOf([&] {
      const auto store = home.open(disk);
      for (int i = 0; i < 3; ++i) {
        store->settled(store->commit(versionAfter(0, objectNumber(process * 3 + i))));
        store->settled(store->commit(versionAfter(1, objectNumber(process * 3 + i), {{"a", "b"}})));
      }
    });
  });
  BOOST_TEST((statuses == std::map<int, int>{{kDone, 3}}));
  const auto store = home.open(disk);
  int objects = 0;
  store->forEach([&](const archive::Inventory& inventory) { objects += inventory.head() == 2; },
                 [](const base::Problem& problem) { BOOST_ERROR(base::describe(problem)); });
  BOOST_TEST(objects == 9);
  BOOST_TEST(damagesOf(*store).empty());
  BOOST_TEST(disk.list(home.work() / "batch").empty());
}

BOOST_FIXTURE_TEST_CASE(verification_beside_commits_finds_no_damage, RealArchive) {
  const auto store = home.open(disk);
  store->commit(versionAfter(0, objectNumber(1)));
  std::atomic<bool> isOver = false;
  std::atomic<int> damages = 0;
  support::onThreads(2, [&](int thread) {
    if (thread == 0) {
      for (int head = 1; head < 8; ++head) store->commit(versionAfter(head, objectNumber(1)));
      isOver = true;
    } else {
      while (!isOver) damages += static_cast<int>(store->verify(objectNumber(1)).damages.size());
    }
  });
  BOOST_TEST(damages == 0);
  BOOST_TEST(store->find(objectNumber(1))->head() == 8);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
