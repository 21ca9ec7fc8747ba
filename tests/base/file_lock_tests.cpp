#include "base/file_lock.h"

#include "support/boost_test.h"
#include "support/temporary_folder.h"

using base::FileLock;

BOOST_AUTO_TEST_SUITE(file_lock)

BOOST_AUTO_TEST_CASE(an_exclusive_lock_keeps_everybody_out) {
  const support::TemporaryFolder folder;
  const base::Path path = folder.path() / "lock";
  {
    const FileLock held = FileLock::acquire(path, FileLock::Mode::Exclusive);
    BOOST_TEST(!FileLock::tryAcquire(path, FileLock::Mode::Shared).has_value());
    BOOST_TEST(!FileLock::tryAcquire(path, FileLock::Mode::Exclusive).has_value());
  }
  BOOST_TEST(FileLock::tryAcquire(path, FileLock::Mode::Exclusive).has_value());
}

BOOST_AUTO_TEST_CASE(shared_locks_stand_beside_each_other) {
  const support::TemporaryFolder folder;
  const base::Path path = folder.path() / "lock";
  FileLock first = FileLock::acquire(path, FileLock::Mode::Exclusive);
  first.share();
  BOOST_TEST(FileLock::tryAcquire(path, FileLock::Mode::Shared).has_value());
  BOOST_TEST(!FileLock::tryAcquire(path, FileLock::Mode::Exclusive).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
