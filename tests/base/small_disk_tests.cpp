// A disk that is full, and one that is mounted read-only: told apart, in words that say how to mend it.
#include "support/small_disk.h"

#include "base/error.h"
#include "base/file_lock.h"
#include "base/volume.h"
#include "support/boost_test.h"
#include "support/problems.h"

using base::FileLock;

using support::holds;

namespace {

template <typename Error>
std::string refusalOf(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& refusal) {
    return refusal.what();
  }
  BOOST_ERROR("nothing was refused");
  return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(small_disk)

BOOST_AUTO_TEST_CASE(a_full_disk_says_that_it_is_full_and_that_a_retry_may_help) {
  support::SmallDisk small(8);
  base::PosixDisk disk;
  small.fill();
  const std::string content(64 << 10, 'x');
  try {
    base::writeNewFile(disk, small.path() / "a", content);
    BOOST_ERROR("a full disk took a file");
  } catch (const base::Unavailable& refusal) {
    BOOST_TEST((refusal.retry() == base::Retry::Worthwhile));
    BOOST_TEST(holds(refusal.what(), "the disk is full"), refusal.what());
  }
  BOOST_TEST(base::volumeOf(small.path()).isFull());
  small.makeRoom();
  BOOST_TEST(!base::volumeOf(small.path()).isFull());
  base::writeNewFile(disk, small.path() / "b", content);
}

BOOST_AUTO_TEST_CASE(a_read_only_disk_is_read_and_says_that_nothing_can_be_written) {
  support::SmallDisk small(8);
  base::PosixDisk disk;
  base::writeNewFile(disk, small.path() / "a", "a");
  small.makeReadOnly();
  BOOST_TEST(base::volumeOf(small.path()).isReadOnly);
  BOOST_TEST(base::readFile(disk, small.path() / "a") == "a");
  const std::string said =
      refusalOf<base::Denied>([&] { base::writeNewFile(disk, small.path() / "b", "b"); });
  BOOST_TEST(holds(said, "mounted read-only"), said);
}

BOOST_AUTO_TEST_CASE(on_a_read_only_disk_a_shared_lock_is_had_and_an_exclusive_one_is_not) {
  support::SmallDisk small(8);
  const base::Path lock = small.path() / "lock";
  FileLock::acquire(lock, FileLock::Mode::Exclusive, "the home");
  small.makeReadOnly();
  const FileLock one = FileLock::acquire(lock, FileLock::Mode::Shared, "the home");
  const FileLock other = FileLock::acquire(small.path() / "never made", FileLock::Mode::Shared, "the home");
  const std::string said =
      refusalOf<base::Denied>([&] { FileLock::acquire(lock, FileLock::Mode::Exclusive, "the home"); });
  BOOST_TEST(holds(said, "mounted read-only"), said);
}

BOOST_AUTO_TEST_SUITE_END()
