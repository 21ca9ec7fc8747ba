#include <sys/stat.h>

#include <filesystem>

#include "support/disk_contract.h"
#include "support/simulated_disk.h"
#include "support/temporary_folder.h"

#include "base/error.h"

using support::Fault;
using support::SimulatedDisk;
using support::Survivors;

namespace {

const base::Path kFolder = "/f";

std::unique_ptr<SimulatedDisk> diskWithFolder() {
  auto disk = std::make_unique<SimulatedDisk>();
  disk->provideFolder(kFolder);
  disk->settle();
  return disk;
}

bool exists(const SimulatedDisk& disk, const char* path) {
  return base::exists(disk, path);
}

}  // namespace

BOOST_DATA_TEST_CASE(the_real_disk_keeps_the_contract, support::diskContract(), rule) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  support::DiskUnderTest on{disk, folder.path()};
  rule.check(on);
}

BOOST_DATA_TEST_CASE(the_simulated_disk_keeps_the_contract, support::diskContract(), rule) {
  const auto disk = diskWithFolder();
  support::DiskUnderTest on{*disk, kFolder};
  rule.check(on);
}

BOOST_AUTO_TEST_SUITE(real_disk)

BOOST_AUTO_TEST_CASE(a_symbolic_link_is_never_followed) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  base::writeNewFile(disk, folder.path() / "a", "a");
  std::filesystem::create_symlink(folder.path() / "a", folder.path() / "s");
  BOOST_TEST((disk.status(folder.path() / "s")->kind == base::FileKind::Link));
  BOOST_CHECK_THROW(disk.openForReading(folder.path() / "s"), base::InvalidInput);
  BOOST_CHECK_THROW(disk.create(folder.path() / "s"), base::Conflict);
}

BOOST_AUTO_TEST_CASE(what_the_system_refuses_is_said_in_both_languages) {
  const support::TemporaryFolder folder;
  const std::string path = (folder.path() / "a").string();
  try {
    base::PosixDisk().openForReading(path);
    BOOST_ERROR("a file was read that is not there");
  } catch (const base::NotFound& refusal) {
    BOOST_TEST(refusal.what() == "Cannot open " + path + ": No such file or directory.");
    BOOST_TEST(refusal.in(base::Language::Indonesian) ==
               path + " tidak dapat dibuka: berkas atau folder itu tidak ada.");
  }
}

BOOST_AUTO_TEST_CASE(a_path_that_can_name_nothing_is_wrong_input_and_no_damage) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  std::filesystem::create_symlink(folder.path() / "loop", folder.path() / "loop");
  for (const base::Path& path : {base::Path(std::string(120'000, 'x')), folder.path() / std::string(300, 'x'),
                                 folder.path() / "loop" / "a", folder.path()}) {
    BOOST_CHECK_THROW(disk.openForReading(path), base::InvalidInput);
  }
  for (const base::Path& path : {base::Path(std::string(120'000, 'x')), folder.path() / "loop" / "a"}) {
    BOOST_CHECK_THROW(disk.status(path), base::InvalidInput);
    BOOST_CHECK_THROW(disk.create(path), base::InvalidInput);
    BOOST_CHECK_THROW(disk.makeDirectory(path), base::InvalidInput);
  }
}

std::filesystem::perms modeOf(const base::Path& path) {
  return std::filesystem::status(path).permissions();
}

BOOST_AUTO_TEST_CASE(what_lies_in_a_home_is_for_its_owner_and_what_is_handed_out_is_as_the_umask_says) {
  using std::filesystem::perms;
  const support::TemporaryFolder folder;
  const mode_t before = ::umask(022);
  base::PosixDisk home;
  base::PosixDisk outside(base::Audience::Umask);
  for (base::Disk* disk : std::initializer_list<base::Disk*>{&home, &outside}) {
    const base::Path inside = folder.path() / (disk == &home ? "home" : "outside");
    disk->makeDirectory(inside);
    base::writeNewFile(*disk, inside / "a", "a");
    base::copyFile(*disk, inside / "a", inside / "copy");
    base::replaceDurably(*disk, inside / "replaced", "a");
  }
  ::umask(before);
  for (const char* file : {"a", "copy", "replaced"}) {
    BOOST_TEST((modeOf(folder.path() / "home" / file) == (perms::owner_read | perms::owner_write)), file);
    BOOST_TEST((modeOf(folder.path() / "outside" / file) ==
                (perms::owner_read | perms::owner_write | perms::group_read | perms::others_read)),
               file);
  }
  BOOST_TEST((modeOf(folder.path() / "home") == perms::owner_all));
  BOOST_TEST(((modeOf(folder.path() / "outside") & perms::others_exec) == perms::others_exec));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(simulated_disk)

BOOST_AUTO_TEST_CASE(a_crash_takes_what_was_not_synced) {
  const auto disk = diskWithFolder();
  base::writeNewFile(*disk, "/f/a", "abcd");
  BOOST_TEST(!exists(*disk->afterCrash(Survivors::Nothing), "/f/a"));
  BOOST_TEST(base::readFile(*disk->afterCrash(Survivors::Everything), "/f/a") == "abcd");
  BOOST_TEST(base::readFile(*disk->afterCrash(Survivors::NamesOfEmptyFiles), "/f/a").empty());
  BOOST_TEST(base::readFile(*disk->afterCrash(Survivors::NamesOfHalfFiles), "/f/a") == "ab");
}

BOOST_AUTO_TEST_CASE(a_file_needs_its_content_and_its_name_synced) {
  const auto disk = diskWithFolder();
  base::writeNewFile(*disk, "/f/a", "a");
  disk->syncFile("/f/a");
  BOOST_TEST(!exists(*disk->afterCrash(Survivors::Nothing), "/f/a"));
  disk->syncDirectory("/f");
  BOOST_TEST(base::readFile(*disk->afterCrash(Survivors::Nothing), "/f/a") == "a");
}

BOOST_AUTO_TEST_CASE(a_synced_name_alone_is_an_empty_file) {
  const auto disk = diskWithFolder();
  base::writeNewFile(*disk, "/f/a", "a");
  disk->syncDirectory("/f");
  BOOST_TEST(base::readFile(*disk->afterCrash(Survivors::Nothing), "/f/a").empty());
}

BOOST_AUTO_TEST_CASE(a_synced_file_system_keeps_everything) {
  const auto disk = diskWithFolder();
  const auto fileSystem = disk->openFileSystem("/");
  disk->makeDirectory("/f/d");
  base::writeNewFile(*disk, "/f/d/a", "a");
  fileSystem->sync();
  BOOST_TEST(base::readFile(*disk->afterCrash(Survivors::Nothing), "/f/d/a") == "a");
}

BOOST_AUTO_TEST_CASE(a_rename_survives_whole_or_not_at_all) {
  const auto disk = diskWithFolder();
  disk->provideFolder("/g");
  disk->provideFile("/f/a", "a");
  disk->settle();
  disk->renameNew("/f/a", "/g/b");
  bool moved = false;
  bool stayed = false;
  for (unsigned seed = 0; seed < 20; ++seed) {
    const auto found = disk->afterCrash(Survivors::Some, seed);
    BOOST_TEST(exists(*found, "/f/a") != exists(*found, "/g/b"));
    (exists(*found, "/g/b") ? moved : stayed) = true;
  }
  BOOST_TEST(moved);
  BOOST_TEST(stayed);
}

BOOST_AUTO_TEST_CASE(a_change_survives_with_the_earlier_ones_of_its_names) {
  const auto disk = diskWithFolder();
  disk->provideFolder("/g");
  disk->settle();
  base::writeNewFile(*disk, "/f/a", "a");
  disk->renameNew("/f/a", "/g/b");
  disk->syncDirectory("/g");
  const auto found = disk->afterCrash(Survivors::Everything);
  BOOST_TEST(exists(*found, "/g/b"));
  BOOST_TEST(!exists(*found, "/f/a"));
}

BOOST_AUTO_TEST_CASE(the_chosen_call_fails_once) {
  const auto disk = diskWithFolder();
  disk->failAt(1, Fault::Full);
  disk->makeDirectory("/f/d");
  BOOST_CHECK_THROW(disk->makeDirectory("/f/e"), base::Unavailable);
  disk->makeDirectory("/f/e");
  BOOST_TEST(disk->calls() == 3u);
  BOOST_TEST(disk->journal()[1] == "makeDirectory /f/e");
}

BOOST_AUTO_TEST_CASE(a_full_disk_takes_half_of_the_bytes) {
  const auto disk = diskWithFolder();
  const auto file = disk->create("/f/a");
  disk->failAt(1, Fault::Full);
  BOOST_CHECK_THROW(file->append("abcd"), base::Unavailable);
  BOOST_TEST(base::readFile(*disk, "/f/a") == "ab");
}

BOOST_AUTO_TEST_CASE(without_power_nothing_changes_any_more) {
  const auto disk = diskWithFolder();
  disk->stopAt(0);
  BOOST_CHECK_THROW(disk->makeDirectory("/f/d"), base::Unavailable);
  BOOST_CHECK_THROW(disk->makeDirectory("/f/e"), base::Unavailable);
  BOOST_TEST(disk->afterCrash(Survivors::Everything)->list("/f").empty());
}

BOOST_AUTO_TEST_CASE(a_skipped_sync_keeps_nothing) {
  const auto disk = diskWithFolder();
  disk->skipSync(0);
  disk->makeDirectory("/f/d");
  disk->syncDirectory("/f");
  BOOST_TEST(!exists(*disk->afterCrash(Survivors::Nothing), "/f/d"));
  disk->syncDirectory("/f");
  BOOST_TEST(exists(*disk->afterCrash(Survivors::Nothing), "/f/d"));
}

BOOST_AUTO_TEST_CASE(what_a_failed_sync_lost_no_later_sync_brings_back) {
  const auto disk = diskWithFolder();
  const auto first = disk->openFileSystem("/");
  const auto second = disk->openFileSystem("/");
  base::writeNewFile(*disk, "/f/a", "a");
  disk->failAt(disk->calls(), Fault::Broken);
  BOOST_CHECK_THROW(first->sync(), base::Corrupt);
  first->sync();
  BOOST_TEST(base::readFile(*disk->afterCrash(Survivors::Everything), "/f/a").empty());
  BOOST_CHECK_THROW(second->sync(), base::Corrupt);
  disk->openFileSystem("/")->sync();
}

BOOST_AUTO_TEST_SUITE_END()
