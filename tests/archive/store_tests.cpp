#include "archive/store.h"

#include <algorithm>
#include <set>

#include "archive_home.h"
#include "base/error.h"
#include "base/random.h"
#include "crypto/digest.h"
#include "support/boost_test.h"

using namespace archive_tests;
using archive::Inventory;
using archive::Receipt;

namespace {

std::vector<std::string> problemsOf(OpenArchive& on, const archive::NewVersion& version) {
  std::vector<std::string> lines;
  try {
    on.store->commit(version);
    BOOST_ERROR("was accepted");
  } catch (const base::InvalidInput& error) {
    for (const base::Problem& problem : error.problems()) lines.push_back(base::describe(problem));
  }
  BOOST_TEST(on.disk->list(on.home.work() / "staging").empty());
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(store)

BOOST_FIXTURE_TEST_CASE(what_was_committed_is_read_back, OpenArchive) {
  const base::Bytes large = base::randomBytes(200'000);
  disk->provideFile("/upload/kak.pdf", large);
  archive::NewVersion version = versionAfter(0, objectNumber(1), {{"permohonan/01-surat.pdf", "PDF"}});
  version.files.push_back({"permohonan/02-kak.pdf", base::Path("/upload/kak.pdf")});
  BOOST_TEST(store->commit(version).version == 1);
  const auto inventory = store->find(objectNumber(1));
  BOOST_REQUIRE(inventory.has_value());
  BOOST_TEST(store->read(*inventory, 1, "permohonan/01-surat.pdf") == "PDF");
  BOOST_TEST((store->read(*inventory, 1, "permohonan/02-kak.pdf") == large));
  BOOST_TEST(inventory->version(1).userName == "sari");
  BOOST_TEST(damagesOf(*store).empty());
}

BOOST_FIXTURE_TEST_CASE(a_kept_file_is_taken_over_by_a_second_name, OpenArchive) {
  const base::Path kept = home.work() / "surat";
  base::writeNewFile(*disk, kept, "PDF");
  archive::NewVersion version = versionAfter(0, objectNumber(1), {});
  version.files = {{"surat.pdf", archive::KeptFile{kept, "PDF"}}};
  store->commit(version);
  BOOST_TEST(disk->status(folder(1) / "v1/content/surat.pdf")->names == 2U);
  disk->removeFile(kept);
  BOOST_TEST(disk->status(folder(1) / "v1/content/surat.pdf")->names == 1U);
  BOOST_TEST(store->read(*store->find(objectNumber(1)), 1, "surat.pdf") == "PDF");
  BOOST_TEST(damagesOf(*store).empty());
  version.object = objectNumber(2);
  BOOST_CHECK_THROW(store->commit(version), base::NotFound);
  BOOST_TEST(!store->find(objectNumber(2)).has_value());
}

BOOST_FIXTURE_TEST_CASE(the_receipt_says_what_was_stored, OpenArchive) {
  const Receipt receipt = add(1, 0, {{"permohonan/01-surat.pdf", "PDF"}});
  const archive::ArchivedFile& file = receipt.files.front();
  BOOST_TEST(file.logicalPath == "permohonan/01-surat.pdf");
  BOOST_TEST(file.contentPath == "v1/content/01-surat.pdf");
  BOOST_TEST(file.size == 3u);
  BOOST_TEST(file.sha256 == crypto::digestHex(crypto::DigestAlgorithm::Sha256, "PDF"));
  BOOST_TEST(file.sha512 == crypto::digestHex(crypto::DigestAlgorithm::Sha512, "PDF"));
  BOOST_TEST((store->describe(*store->find(objectNumber(1)), 1, file.logicalPath) == file));
  const base::Bytes inventory = base::readFile(*disk, folder(1) / "inventory.json");
  BOOST_TEST(receipt.inventorySha512 == crypto::digestHex(crypto::DigestAlgorithm::Sha512, inventory));
}

BOOST_FIXTURE_TEST_CASE(an_object_has_the_files_of_ocfl_and_no_others, OpenArchive) {
  add(1, 0, {{"a/b.pdf", "PDF"}});
  const auto text = [&](const char* path) { return base::readFile(*disk, folder(1) / path); };
  BOOST_TEST(text("0=ocfl_object_1.1") == "ocfl_object_1.1\n");
  BOOST_TEST(text("inventory.json.sha512") == archive::sidecarFor(text("inventory.json")));
  BOOST_TEST(text("v1/inventory.json") == text("inventory.json"));
  BOOST_TEST(text("v1/inventory.json.sha512") == text("inventory.json.sha512"));
  BOOST_TEST(text("v1/content/b.pdf") == "PDF");
  BOOST_TEST(disk->list(folder(1)).size() == 4u);
  BOOST_TEST(disk->list(folder(1) / "v1").size() == 3u);
  BOOST_TEST(disk->list(folder(1) / "v1/content").size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(files_of_one_name_in_several_folders_lie_side_by_side, OpenArchive) {
  const Receipt receipt =
      add(1, 0, {{"a/x.pdf", "1"}, {"b/x.pdf", "2"}, {"c/2-x.pdf", "3"}, {"d/x.pdf", "4"}, {"x", "5"}});
  std::vector<std::string> paths;
  for (const archive::ArchivedFile& file : receipt.files) paths.push_back(file.contentPath);
  BOOST_TEST(
      (paths == std::vector<std::string>{"v1/content/x.pdf", "v1/content/2-x.pdf", "v1/content/2-2-x.pdf",
                                         "v1/content/3-x.pdf", "v1/content/x", "v1/content/0001.json"}));
  const auto inventory = store->find(objectNumber(1));
  BOOST_TEST(store->read(*inventory, 1, "b/x.pdf") == "2");
  BOOST_TEST(store->read(*inventory, 1, "c/2-x.pdf") == "3");
  BOOST_TEST(damagesOf(*store).empty());
}

BOOST_FIXTURE_TEST_CASE(a_version_adds_and_replaces_and_keeps_the_rest, OpenArchive) {
  add(1, 0, {{"a.txt", "one"}, {"b.txt", "same"}});
  add(1, 1, {{"a.txt", "two"}});
  const auto inventory = store->find(objectNumber(1));
  BOOST_TEST(inventory->head() == 2);
  BOOST_TEST(store->read(*inventory, 1, "a.txt") == "one");
  BOOST_TEST(store->read(*inventory, 2, "a.txt") == "two");
  BOOST_TEST(store->read(*inventory, 2, "b.txt") == "same");
  BOOST_CHECK_THROW(store->read(*inventory, 1, "metadata/peristiwa/0002.json"), base::NotFound);
  BOOST_CHECK_THROW(store->read(*inventory, 3, "a.txt"), base::NotFound);
  BOOST_TEST(damagesOf(*store).empty());
}

BOOST_FIXTURE_TEST_CASE(a_version_that_keeps_nothing_has_its_own_files_only, OpenArchive) {
  add(1, 0, {{"a.txt", "one"}});
  archive::NewVersion version = versionAfter(1, objectNumber(1));
  version.keepsOthers = false;
  store->commit(version);
  const auto inventory = store->find(objectNumber(1));
  BOOST_TEST(inventory->version(2).state.size() == 1u);
  BOOST_TEST(store->read(*inventory, 1, "a.txt") == "one");
  BOOST_TEST(damagesOf(*store).empty());
}

BOOST_FIXTURE_TEST_CASE(content_that_the_object_has_is_stored_once, OpenArchive) {
  const Receipt first = add(1, 0, {{"a.txt", "same"}, {"deep/er/b.txt", "same"}});
  const Receipt second = add(1, 1, {{"c.txt", "same"}});
  BOOST_TEST(first.files[1].contentPath == "v1/content/a.txt");
  BOOST_TEST(second.files[0].contentPath == "v1/content/a.txt");
  BOOST_TEST(disk->list(folder(1) / "v1/content").size() == 2u);
  BOOST_TEST(store->read(*store->find(objectNumber(1)), 2, "deep/er/b.txt") == "same");
  BOOST_TEST(damagesOf(*store).empty());
}

BOOST_FIXTURE_TEST_CASE(a_version_without_new_content_has_no_content_folder, OpenArchive) {
  add(1, 0, {{"a.txt", "same"}});
  archive::NewVersion version = versionAfter(1, objectNumber(1));
  version.files = filesOf({{"b/c.txt", "same"}});
  store->commit(version);
  BOOST_TEST(!base::exists(*disk, folder(1) / "v2/content"));
  BOOST_TEST(damagesOf(*store).empty());
}

BOOST_FIXTURE_TEST_CASE(another_head_is_a_conflict, OpenArchive) {
  add(1, 0);
  BOOST_CHECK_THROW(add(1, 0), base::Conflict);
  BOOST_CHECK_THROW(add(1, 2), base::Conflict);
  BOOST_CHECK_THROW(add(2, 1), base::Conflict);
  BOOST_TEST(store->find(objectNumber(1))->head() == 1);
  BOOST_TEST(!store->find(objectNumber(2)).has_value());
}

BOOST_FIXTURE_TEST_CASE(objects_are_committed_together_or_not_at_all, OpenArchive) {
  const int neighbour = neighbourOf(1);
  std::vector<archive::NewVersion> versions = {
      versionAfter(0, objectNumber(1), {{"a.txt", "first"}}),
      versionAfter(1, objectNumber(neighbour), {{"a.txt", "second"}})};
  BOOST_CHECK_THROW(store->commit(versions), base::Conflict);
  BOOST_TEST(!store->find(objectNumber(1)));
  BOOST_TEST(disk->list(home.work() / "staging").empty());

  versions[1].expectedHead = 0;
  const auto receipts = store->commit(versions);
  BOOST_REQUIRE(receipts.size() == 2u);
  BOOST_TEST(store->read(*store->find(objectNumber(1)), 1, "a.txt") == "first");
  BOOST_TEST(store->read(*store->find(objectNumber(neighbour)), 1, "a.txt") == "second");
  BOOST_TEST(damagesOf(*store).empty());
  BOOST_TEST(disk->list(home.work() / "staging").empty());

  // Settled one by one: recovery looks at both until both are.
  store->settled(receipts[0]);
  store->settled(add(neighbour + 1, 0));
  store->settled(add(neighbour + 2, 0));
  const auto unsettled = home.open(*disk)->recover();
  BOOST_TEST(std::count(unsettled.begin(), unsettled.end(), archive::Unsettled{objectNumber(1), 1}) == 1);
  store->settled(receipts[1]);
  store.reset();
  BOOST_TEST(home.open(*disk)->recover().empty());
}

BOOST_FIXTURE_TEST_CASE(a_derived_file_is_made_of_the_digests_before_it, OpenArchive) {
  archive::NewVersion version = versionAfter(0, objectNumber(1), {{"a.txt", "text"}});
  version.files.push_back(
      {"digests.txt", archive::Derived([](const std::vector<archive::ArchivedFile>& before) {
         return before.front().logicalPath + " " + before.front().sha256 + " " +
                std::to_string(before.front().size);
       })});
  const auto receipt = store->commit(version);
  BOOST_TEST(store->read(*store->find(objectNumber(1)), 1, "digests.txt") ==
             "a.txt " + crypto::digestHex(crypto::DigestAlgorithm::Sha256, "text") + " 4");
  BOOST_TEST(receipt.files.back().logicalPath == "digests.txt");
  BOOST_TEST(damagesOf(*store).empty());
}

BOOST_FIXTURE_TEST_CASE(a_derived_file_that_cannot_be_made_leaves_nothing, OpenArchive) {
  archive::NewVersion version = versionAfter(0, objectNumber(1));
  version.files.push_back(
      {"derived.txt", archive::Derived([](const std::vector<archive::ArchivedFile>&) -> base::Bytes {
         throw base::Corrupt("not what was said before");
       })});
  BOOST_CHECK_THROW(store->commit(version), base::Corrupt);
  BOOST_TEST(!store->find(objectNumber(1)));
  BOOST_TEST(disk->list(home.work() / "staging").empty());
}

BOOST_FIXTURE_TEST_CASE(every_wrong_path_is_told, OpenArchive) {
  archive::NewVersion version = versionAfter(0, objectNumber(1));
  version.files = filesOf({{"", "x"},
                           {"../a", "x"},
                           {"a//b", "x"},
                           {"/a", "x"},
                           {"a/", "x"},
                           {"a b", "x"},
                           {"a/./b", "x"},
                           {"\xC3\xA8", "x"},
                           {std::string("a\0b", 3), "x"},
                           {std::string(201, 'a'), "x"}});
  BOOST_TEST(problemsOf(*this, version).size() == version.files.size());
  version.files = filesOf({{"good", "x"}, {"good", "y"}});
  BOOST_TEST(problemsOf(*this, version) == std::vector<std::string>{"good: stands twice in one version"},
             boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_file_never_lies_in_a_file, OpenArchive) {
  archive::NewVersion version = versionAfter(0, objectNumber(1), {{"a", "x"}, {"a/b", "y"}});
  BOOST_TEST(
      problemsOf(*this, version) == std::vector<std::string>{"a/b: cannot lie in \"a\", which is a file"},
      boost::test_tools::per_element());
  add(1, 0, {{"a/b", "y"}});
  BOOST_TEST(problemsOf(*this, versionAfter(1, objectNumber(1), {{"a", "x"}})).size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_version_is_text_and_somebodys, OpenArchive) {
  archive::NewVersion version = versionAfter(0, objectNumber(1));
  version.files.clear();
  version.message = "\xFF";
  version.userName = "\xFF";
  version.userAddress = "sari";
  BOOST_TEST(problemsOf(*this, version).size() == 4u);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_not_there_is_not_found, OpenArchive) {
  archive::NewVersion version = versionAfter(0, objectNumber(1));
  version.files.push_back({"a", base::Path("/none")});
  BOOST_CHECK_THROW(store->commit(version), base::NotFound);
  BOOST_TEST(!store->find(objectNumber(1)).has_value());
  BOOST_TEST(disk->list(home.work() / "staging").empty());
}

BOOST_FIXTURE_TEST_CASE(nothing_is_left_in_the_work_folders, OpenArchive) {
  store->settled(add(1, 0));
  store->settled(add(1, 1));
  BOOST_TEST(disk->list(home.work() / "staging").empty());
  store.reset();
  BOOST_TEST(disk->list(home.work() / "batch").empty());
}

BOOST_FIXTURE_TEST_CASE(a_damaged_file_is_never_given_out, OpenArchive) {
  add(1, 0, {{"a.txt", "one"}});
  const auto inventory = store->find(objectNumber(1));
  disk->provideFile(folder(1) / "v1/content/a.txt", "0ne");
  BOOST_CHECK_THROW(store->read(*inventory, 1, "a.txt"), base::Corrupt);
  disk->removeFile(folder(1) / "v1/content/a.txt");
  BOOST_CHECK_THROW(store->read(*inventory, 1, "a.txt"), base::Corrupt);
}

BOOST_FIXTURE_TEST_CASE(an_object_without_a_good_inventory_is_corrupt_and_not_missing, OpenArchive) {
  add(1, 0);
  add(2, 0);
  add(3, 0);
  disk->removeFile(folder(1) / "inventory.json");
  disk->removeFile(folder(2) / "inventory.json.sha512");
  disk->provideFile(folder(3) / "inventory.json", base::readFile(*disk, folder(3) / "inventory.json") + " ");
  for (int number = 1; number <= 3; ++number) {
    BOOST_CHECK_THROW(store->find(objectNumber(number)), base::Corrupt);
    BOOST_CHECK_THROW(add(number, 1), base::Corrupt);
  }
}

BOOST_FIXTURE_TEST_CASE(every_object_is_visited_and_every_wreck_is_told, OpenArchive) {
  for (int number = 1; number <= 5; ++number) add(number, 0);
  disk->removeFile(folder(2) / "inventory.json");
  disk->renameNew(folder(4), folder(4).parent_path() / "elsewhere");
  std::set<std::string> seen;
  base::Problems problems;
  store->forEach([&](const Inventory& inventory) { seen.insert(inventory.id.text()); },
                 [&](const base::Problem& problem) { problems.push_back(problem); });
  BOOST_TEST(
      seen == (std::set<std::string>{objectNumber(1).text(), objectNumber(3).text(), objectNumber(5).text()}),
      boost::test_tools::per_element());
  BOOST_TEST(problems.size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(damage_that_a_visitor_finds_is_told_and_the_walk_goes_on, OpenArchive) {
  add(1, 0);
  add(2, 0);
  int told = 0;
  store->forEach([](const Inventory&) { throw base::Corrupt("mine"); },
                 [&](const base::Problem&) { ++told; });
  BOOST_TEST(told == 2);
}

BOOST_FIXTURE_TEST_CASE(another_error_of_a_visitor_ends_the_walk, OpenArchive) {
  add(1, 0);
  BOOST_CHECK_THROW(store->forEach([](const Inventory&) { throw base::Unavailable("database"); },
                                   [](const base::Problem&) {}),
                    base::Unavailable);
}

// The commit exchanges the object between the reading of its inventory and that of its sidecar.
BOOST_FIXTURE_TEST_CASE(a_reader_beside_a_commit_sees_one_version_or_the_other, OpenArchive) {
  add(1, 0);
  bool isDone = false;
  disk->onCall([&](std::size_t, const std::string& description) {
    if (isDone || description != "open " + (folder(1) / "inventory.json.sha512").string()) return;
    isDone = true;
    add(1, 1);
  });
  BOOST_TEST(store->find(objectNumber(1))->head() == 2);
  BOOST_TEST(isDone);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_no_storage_root_is_not_opened) {
  ArchiveHome home;
  support::SimulatedDisk disk;
  disk.provideFolder(home.root());
  BOOST_CHECK_THROW(home.open(disk), base::Corrupt);
}

// Locks apart, nothing of the protocol touches the real file system.
BOOST_FIXTURE_TEST_CASE(no_write_goes_round_the_disk, OpenArchive) {
  store->settled(add(1, 0, {{"a.txt", "one"}}));
  add(1, 1);
  store->verify(objectNumber(1));
  home.open(*disk)->recover();
  for (const std::string& file : home.realFiles()) {
    BOOST_TEST(file.rfind("work/locks/object-", 0) == 0u, file);
    BOOST_TEST(std::filesystem::file_size(home.folder() / file) == 0u, file);
  }
}

BOOST_AUTO_TEST_SUITE_END()
