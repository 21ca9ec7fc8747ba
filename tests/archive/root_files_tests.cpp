// The storage root's own files, held against their list.
#include "archive/root_files.h"

#include "archive/mirror.h"
#include "archive/storage_root.h"
#include "archive_home.h"
#include "base/error.h"
#include "support/boost_test.h"

using namespace archive_tests;

namespace {

struct Root {
  ArchiveHome home;
  std::unique_ptr<support::SimulatedDisk> disk = home.makeDisk();

  Root() {
    disk->provideFile(home.seed() / "extensions/0003-x/config.json", "config");
    disk->provideFile(home.seed() / "BACA-SAYA.md", "baca");
    base::removeAll(*disk, home.root());
    archive::makeStorageRoot(*disk, home.root(), home.seed());
  }

  // "path: message", of each damage.
  std::vector<std::string> findings() const {
    std::vector<std::string> lines;
    for (const archive::Damage& damage : archive::verifyRootFiles(*disk, home.root()).damages)
      lines.push_back(damage.path + ": " + damage.message.in(base::Language::English));
    return lines;
  }
  void require(const std::string& expected) const {
    BOOST_TEST(findings() == std::vector<std::string>{expected}, boost::test_tools::per_element());
  }
};

BOOST_AUTO_TEST_SUITE(root_files)

BOOST_FIXTURE_TEST_CASE(the_list_is_what_sha512sum_reads, Root) {
  const std::string list = base::readFile(*disk, home.root() / archive::kRootSums);
  BOOST_TEST(list.find("  0=ocfl_1.1\n") == 128U);
  BOOST_TEST(std::count(list.begin(), list.end(), '\n') == 4);
  BOOST_TEST(list.find("  extensions/0003-x/config.json\n") != std::string::npos);
  BOOST_TEST(findings().empty());
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_changed_missing_or_unlisted_is_named, Root) {
  disk->provideFile(home.root() / "BACA-SAYA.md", "bacb");
  require("BACA-SAYA.md: has not the digest that SHA512SUMS lists");
  disk->removeFile(home.root() / "BACA-SAYA.md");
  require("BACA-SAYA.md: is listed in SHA512SUMS and is not there");
  disk->provideFile(home.root() / "BACA-SAYA.md", "baca");
  disk->provideFile(home.root() / "extensions/y/z", "");
  require("extensions/y/z: is not listed in SHA512SUMS");
}

// Every bit of it: to whatever a turn leads, the list is not the one that its files make.
BOOST_FIXTURE_TEST_CASE(no_bit_of_the_list_can_be_turned_unnoticed, Root) {
  const base::Bytes list = base::readFile(*disk, home.root() / archive::kRootSums);
  for (std::size_t bit = 0; bit < list.size() * 8; ++bit) {
    base::Bytes turned = list;
    turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << (bit % 8)));
    disk->provideFile(home.root() / archive::kRootSums, turned);
    const auto found = findings();
    const bool isNamed = !found.empty() && found.front().find(archive::kRootSums) != std::string::npos;
    BOOST_TEST(isNamed, "bit " << bit);
  }
}

BOOST_FIXTURE_TEST_CASE(a_list_that_is_missing_is_told, Root) {
  disk->removeFile(home.root() / archive::kRootSums);
  require("SHA512SUMS: the list of the root's files is missing or cannot be read");
}

BOOST_FIXTURE_TEST_CASE(verification_of_all_has_them_last, Root) {
  disk->provideFile(home.root() / "BACA-SAYA.md", "bacb");
  BOOST_TEST(damagesOf(*home.open(*disk)) ==
                 std::vector<std::string>{"root-file BACA-SAYA.md: has not the digest that SHA512SUMS lists"},
             boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_damaged_file_is_taken_over_by_no_other_root, Root) {
  const ArchiveHome other;
  disk->provideFolder(other.folder());
  archive::makeStorageRoot(*disk, other.root(), home.root());
  const auto copy = other.open(*disk);
  disk->provideFile(home.root() / "BACA-SAYA.md", "bacb");
  const auto report = archive::mirror(*home.open(*disk), *copy, 1, [](const auto&) { return false; });
  BOOST_TEST(report.refused.size() == 1U);
  BOOST_TEST(base::readFile(*disk, other.root() / "BACA-SAYA.md") == "baca");
  BOOST_TEST(archive::verifyRootFiles(*disk, other.root()).damages.empty());
  BOOST_CHECK_THROW(archive::makeStorageRoot(*disk, other.folder() / "third", home.root()), base::Corrupt);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
