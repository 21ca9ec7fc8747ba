// What every base::Disk must do while the machine stays up. What a crash leaves is tested where it can be
// made to happen: on the SimulatedDisk.
#pragma once

#include "base/disk.h"
#include "base/error.h"
#include "support/contract.h"

namespace support {

struct DiskUnderTest {
  base::Disk& disk;
  base::Path folder;  // exists and is empty
};

inline std::vector<std::string> namesIn(const base::Disk& disk, const base::Path& folder) {
  std::vector<std::string> names;
  for (const base::DirectoryEntry& entry : disk.list(folder)) names.push_back(entry.name);
  return names;
}

inline Contract<DiskUnderTest> filesContract() {
  return {
      {"a_new_file_holds_what_was_appended",
       [](DiskUnderTest& on) {
         const auto file = on.disk.create(on.folder / "a");
         file->append("one ");
         file->append("two");
         file->sync();
         file->close();
         BOOST_TEST(base::readFile(on.disk, on.folder / "a") == "one two");
         BOOST_TEST(on.disk.status(on.folder / "a")->size == 7u);
         BOOST_TEST((on.disk.status(on.folder / "a")->kind == base::FileKind::Regular));
       }},
      {"a_file_is_read_in_pieces_to_its_end",
       [](DiskUnderTest& on) {
         base::writeNewFile(on.disk, on.folder / "a", "abcde");
         const auto file = on.disk.openForReading(on.folder / "a");
         BOOST_TEST(file->read(3) == "abc");
         BOOST_TEST(file->read(3) == "de");
         BOOST_TEST(file->read(3).empty());
       }},
      {"a_file_is_never_created_over_another",
       [](DiskUnderTest& on) {
         base::writeNewFile(on.disk, on.folder / "a", "first");
         BOOST_CHECK_THROW(on.disk.create(on.folder / "a"), base::Conflict);
         on.disk.makeDirectory(on.folder / "d");
         BOOST_CHECK_THROW(on.disk.create(on.folder / "d"), base::Conflict);
         BOOST_TEST(base::readFile(on.disk, on.folder / "a") == "first");
       }},
      {"what_is_missing_is_not_found",
       [](DiskUnderTest& on) {
         const base::Path missing = on.folder / "none";
         BOOST_TEST(!on.disk.status(missing).has_value());
         BOOST_TEST(!on.disk.status(missing / "below").has_value());
         BOOST_CHECK_THROW(on.disk.list(missing), base::NotFound);
         BOOST_CHECK_THROW(on.disk.openForReading(missing), base::NotFound);
         BOOST_CHECK_THROW(on.disk.freeSpace(missing), base::NotFound);
         BOOST_CHECK_THROW(on.disk.create(missing / "a"), base::NotFound);
         BOOST_CHECK_THROW(on.disk.makeDirectory(missing / "d"), base::NotFound);
         BOOST_CHECK_THROW(on.disk.removeFile(missing), base::NotFound);
         BOOST_CHECK_THROW(on.disk.removeDirectory(missing), base::NotFound);
         BOOST_CHECK_THROW(on.disk.syncFile(missing), base::NotFound);
         BOOST_CHECK_THROW(on.disk.syncDirectory(missing), base::NotFound);
         BOOST_CHECK_THROW(on.disk.openFileSystem(missing), base::NotFound);
       }},
      {"a_file_is_no_folder",
       [](DiskUnderTest& on) {
         const base::Path file = on.folder / "a";
         base::writeNewFile(on.disk, file, "");
         BOOST_TEST(!on.disk.status(file / "below").has_value());
         BOOST_CHECK_THROW(on.disk.list(file), base::NotFound);
         BOOST_CHECK_THROW(on.disk.create(file / "below"), base::NotFound);
         BOOST_CHECK_THROW(on.disk.removeDirectory(file), base::NotFound);
         BOOST_CHECK_THROW(on.disk.syncDirectory(file), base::NotFound);
       }},
      {"a_folder_is_no_file",
       [](DiskUnderTest& on) {
         const base::Path folder = on.folder / "d";
         on.disk.makeDirectory(folder);
         BOOST_CHECK_THROW(on.disk.openForReading(folder)->read(1), base::InvalidInput);
         BOOST_CHECK_THROW(on.disk.removeFile(folder), base::InvalidInput);
         BOOST_CHECK_THROW(on.disk.link(folder, on.folder / "e"), base::Denied);
       }},
      {"an_open_file_is_read_on_when_its_name_goes",
       [](DiskUnderTest& on) {
         base::writeNewFile(on.disk, on.folder / "a", "abc");
         const auto file = on.disk.openForReading(on.folder / "a");
         on.disk.removeFile(on.folder / "a");
         BOOST_TEST(file->read(3) == "abc");
       }},
  };
}

inline Contract<DiskUnderTest> namesContract() {
  return {
      {"a_folder_lists_its_names_in_order",
       [](DiskUnderTest& on) {
         for (const char* name : {"b", "B", "a-1", "a"}) base::writeNewFile(on.disk, on.folder / name, "");
         on.disk.makeDirectory(on.folder / "c");
         BOOST_TEST(namesIn(on.disk, on.folder) == (std::vector<std::string>{"B", "a", "a-1", "b", "c"}),
                    boost::test_tools::per_element());
         BOOST_TEST((on.disk.list(on.folder).back().kind == base::FileKind::Directory));
         BOOST_TEST((on.disk.list(on.folder).front().kind == base::FileKind::Regular));
       }},
      {"a_folder_is_made_once",
       [](DiskUnderTest& on) {
         on.disk.makeDirectory(on.folder / "d");
         BOOST_TEST((on.disk.status(on.folder / "d")->kind == base::FileKind::Directory));
         BOOST_CHECK_THROW(on.disk.makeDirectory(on.folder / "d"), base::Conflict);
       }},
      {"a_folder_that_holds_something_is_not_removed",
       [](DiskUnderTest& on) {
         on.disk.makeDirectory(on.folder / "d");
         base::writeNewFile(on.disk, on.folder / "d/a", "");
         BOOST_CHECK_THROW(on.disk.removeDirectory(on.folder / "d"), base::Conflict);
         on.disk.removeFile(on.folder / "d/a");
         on.disk.removeDirectory(on.folder / "d");
         BOOST_TEST(on.disk.list(on.folder).empty());
       }},
      {"a_rename_to_a_new_name_never_replaces",
       [](DiskUnderTest& on) {
         base::writeNewFile(on.disk, on.folder / "a", "a");
         base::writeNewFile(on.disk, on.folder / "b", "b");
         on.disk.makeDirectory(on.folder / "d");
         BOOST_CHECK_THROW(on.disk.renameNew(on.folder / "a", on.folder / "b"), base::Conflict);
         BOOST_CHECK_THROW(on.disk.renameNew(on.folder / "a", on.folder / "d"), base::Conflict);
         BOOST_CHECK_THROW(on.disk.renameNew(on.folder / "none", on.folder / "c"), base::NotFound);
         BOOST_CHECK_THROW(on.disk.renameNew(on.folder / "a", on.folder / "none/c"), base::NotFound);
         on.disk.renameNew(on.folder / "a", on.folder / "d/c");
         BOOST_TEST(base::readFile(on.disk, on.folder / "d/c") == "a");
         BOOST_TEST(base::readFile(on.disk, on.folder / "b") == "b");
         BOOST_TEST(!base::exists(on.disk, on.folder / "a"));
       }},
      {"a_folder_moves_with_what_it_holds",
       [](DiskUnderTest& on) {
         on.disk.makeDirectory(on.folder / "d");
         base::writeNewFile(on.disk, on.folder / "d/a", "a");
         on.disk.renameNew(on.folder / "d", on.folder / "e");
         BOOST_TEST(base::readFile(on.disk, on.folder / "e/a") == "a");
       }},
      {"replacing_takes_the_place_of_a_file",
       [](DiskUnderTest& on) {
         base::writeNewFile(on.disk, on.folder / "a", "a");
         base::writeNewFile(on.disk, on.folder / "b", "b");
         on.disk.makeDirectory(on.folder / "d");
         on.disk.replace(on.folder / "a", on.folder / "b");
         BOOST_TEST(base::readFile(on.disk, on.folder / "b") == "a");
         BOOST_TEST(!base::exists(on.disk, on.folder / "a"));
         BOOST_CHECK_THROW(on.disk.replace(on.folder / "b", on.folder / "d"), base::InvalidInput);
         BOOST_CHECK_THROW(on.disk.replace(on.folder / "none", on.folder / "b"), base::NotFound);
       }},
      {"an_exchange_swaps_two_names",
       [](DiskUnderTest& on) {
         base::writeNewFile(on.disk, on.folder / "a", "a");
         on.disk.makeDirectory(on.folder / "d");
         base::writeNewFile(on.disk, on.folder / "d/b", "b");
         on.disk.exchange(on.folder / "a", on.folder / "d");
         BOOST_TEST(base::readFile(on.disk, on.folder / "d") == "a");
         BOOST_TEST(base::readFile(on.disk, on.folder / "a/b") == "b");
         BOOST_CHECK_THROW(on.disk.exchange(on.folder / "a", on.folder / "none"), base::NotFound);
       }},
      {"a_second_name_keeps_the_file_when_the_first_goes",
       [](DiskUnderTest& on) {
         base::writeNewFile(on.disk, on.folder / "a", "a");
         on.disk.link(on.folder / "a", on.folder / "b");
         BOOST_CHECK_THROW(on.disk.link(on.folder / "a", on.folder / "b"), base::Conflict);
         BOOST_TEST(on.disk.status(on.folder / "b")->names == 2U);
         on.disk.removeFile(on.folder / "a");
         BOOST_TEST(base::readFile(on.disk, on.folder / "b") == "a");
       }},
  };
}

inline Contract<DiskUnderTest> builtContract() {
  return {
      {"syncing_changes_nothing_that_can_be_seen",
       [](DiskUnderTest& on) {
         base::writeNewFile(on.disk, on.folder / "a", "a");
         on.disk.syncFile(on.folder / "a");
         on.disk.syncDirectory(on.folder);
         on.disk.openFileSystem(on.folder)->sync();
         BOOST_TEST(base::readFile(on.disk, on.folder / "a") == "a");
         BOOST_TEST(on.disk.freeSpace(on.folder) > 0u);
       }},
      {"a_file_beyond_the_limit_is_refused",
       [](DiskUnderTest& on) {
         base::writeNewFile(on.disk, on.folder / "a", "12345");
         BOOST_TEST(base::readFile(on.disk, on.folder / "a", 5) == "12345");
         BOOST_CHECK_THROW(base::readFile(on.disk, on.folder / "a", 4), base::InvalidInput);
       }},
      {"a_copy_is_a_file_of_its_own",
       [](DiskUnderTest& on) {
         base::writeNewFile(on.disk, on.folder / "a", "a");
         base::copyFile(on.disk, on.folder / "a", on.folder / "b");
         on.disk.removeFile(on.folder / "a");
         BOOST_TEST(base::readFile(on.disk, on.folder / "b") == "a");
       }},
      {"replacing_durably_leaves_one_file",
       [](DiskUnderTest& on) {
         base::replaceDurably(on.disk, on.folder / "a", "first");
         base::replaceDurably(on.disk, on.folder / "a", "second");
         BOOST_TEST(base::readFile(on.disk, on.folder / "a") == "second");
         BOOST_TEST(on.disk.list(on.folder).size() == 1u);
       }},
      {"a_tree_is_made_and_removed",
       [](DiskUnderTest& on) {
         base::makeDirectories(on.disk, on.folder / "x/y/z");
         base::makeDirectories(on.disk, on.folder / "x/y");
         base::writeNewFile(on.disk, on.folder / "x/y/z/a", "a");
         base::removeAll(on.disk, on.folder / "x");
         base::removeAll(on.disk, on.folder / "x");
         BOOST_TEST(on.disk.list(on.folder).empty());
       }},
  };
}

inline Contract<DiskUnderTest> diskContract() {
  Contract<DiskUnderTest> rules = filesContract();
  for (const auto& more : {namesContract(), builtContract()})
    rules.insert(rules.end(), more.begin(), more.end());
  return rules;
}

}  // namespace support
