#include "base/file_lock.h"

#include <unistd.h>

#include <chrono>
#include <thread>

#include "base/error.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

using base::FileLock;

BOOST_AUTO_TEST_SUITE(file_lock)

BOOST_AUTO_TEST_CASE(an_exclusive_lock_keeps_everybody_out) {
  const support::TemporaryFolder folder;
  const base::Path path = folder.path() / "lock";
  {
    const FileLock held = FileLock::acquire(path, FileLock::Mode::Exclusive, "the file");
    BOOST_TEST(!FileLock::tryAcquire(path, FileLock::Mode::Shared).has_value());
    BOOST_TEST(!FileLock::tryAcquire(path, FileLock::Mode::Exclusive).has_value());
  }
  BOOST_TEST(FileLock::tryAcquire(path, FileLock::Mode::Exclusive).has_value());
}

BOOST_AUTO_TEST_CASE(shared_locks_stand_beside_each_other) {
  const support::TemporaryFolder folder;
  const base::Path path = folder.path() / "lock";
  FileLock first = FileLock::acquire(path, FileLock::Mode::Exclusive, "the file");
  first.share();
  BOOST_TEST(FileLock::tryAcquire(path, FileLock::Mode::Shared).has_value());
  BOOST_TEST(!FileLock::tryAcquire(path, FileLock::Mode::Exclusive).has_value());
}

BOOST_AUTO_TEST_CASE(who_waits_too_long_is_told_by_whom_the_lock_is_held) {
  const support::TemporaryFolder folder;
  const base::Path path = folder.path() / "lock";
  const FileLock held = FileLock::acquire(path, FileLock::Mode::Exclusive, "the record");
  const base::Patience patience{std::chrono::milliseconds(50)};
  try {
    FileLock::acquire(path, FileLock::Mode::Shared, "the record", patience);
    BOOST_FAIL("the lock was had twice");
  } catch (const base::Unavailable& refusal) {
    BOOST_TEST((refusal.retry() == base::Retry::Worthwhile));
    const std::string said = refusal.what();
    for (const char* part : {"Waited 50 milliseconds for the record", "by this process", "Try again"})
      BOOST_TEST(said.find(part) != std::string::npos, said);
  }
}

BOOST_AUTO_TEST_CASE(a_long_wait_is_told_once_and_ends_when_the_holder_lets_go) {
  const support::TemporaryFolder folder;
  const base::Path path = folder.path() / "lock";
  std::optional<FileLock> held = FileLock::acquire(path, FileLock::Mode::Exclusive, "the record");
  std::vector<std::string> told;
  const base::Patience patience{std::chrono::seconds(60), [&](const base::Message& text) {
                                  told.push_back(text.in(base::Language::English));
                                }};
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(1300));
    held.reset();
  });
  FileLock::acquire(path, FileLock::Mode::Exclusive, "the record", patience);
  other.join();
  BOOST_TEST_REQUIRE(told.size() == 1U);
  BOOST_TEST(told[0].find("Waiting for the record, held by") == 0U, told[0]);
}

BOOST_AUTO_TEST_CASE(a_short_wait_is_not_told) {
  const support::TemporaryFolder folder;
  const base::Path path = folder.path() / "lock";
  std::optional<FileLock> held = FileLock::acquire(path, FileLock::Mode::Exclusive, "the record");
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    held.reset();
  });
  const base::Patience patience{std::chrono::seconds(60), [](const base::Message& text) {
                                  BOOST_ERROR(text.in(base::Language::English));
                                }};
  FileLock::acquire(path, FileLock::Mode::Exclusive, "the record", patience);
  other.join();
}

BOOST_AUTO_TEST_SUITE_END()
