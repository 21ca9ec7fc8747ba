#include "archive/verify.h"

#include "archive/inventory.h"
#include "archive_home.h"
#include "base/error.h"
#include "support/boost_test.h"

using namespace archive_tests;

namespace {

// Two versions of one object, to be damaged.
struct TwoVersions {
  ArchiveHome home;
  std::unique_ptr<support::SimulatedDisk> disk = home.makeDisk();
  std::unique_ptr<archive::Store> store = home.open(*disk);
  base::Path folder = home.root() / objectNumber(1).folder();

  TwoVersions() {
    store->commit(versionAfter(0, objectNumber(1), {{"a.txt", "one"}}));
    store->commit(versionAfter(1, objectNumber(1), {{"b.txt", "two"}}));
  }

  std::string text(const std::string& path) const { return base::readFile(*disk, folder / path); }
  void put(const std::string& path, const std::string& content) { disk->provideFile(folder / path, content); }
  // An inventory with its right sidecar, wherever it stands.
  void putInventory(const std::string& prefix, const std::string& content) {
    put(prefix + "inventory.json", content);
    put(prefix + "inventory.json.sha512", archive::sidecarFor(content));
  }

  // "CODE path-within-the-object".
  std::vector<std::string> findings() const {
    std::vector<std::string> lines;
    for (const archive::Damage& damage : store->verify(objectNumber(1)).damages) {
      lines.push_back(damage.code + " " +
                      base::Path(damage.path).lexically_relative(objectNumber(1).folder()).string());
    }
    return lines;
  }
  void require(const std::vector<std::string>& expected) const {
    BOOST_TEST(findings() == expected, boost::test_tools::per_element());
  }
};

std::string replacedAll(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

BOOST_AUTO_TEST_SUITE(verify)

BOOST_FIXTURE_TEST_CASE(a_whole_object_has_no_damage, TwoVersions) {
  const archive::Verification verification = store->verify(objectNumber(1));
  BOOST_TEST(verification.damages.empty());
  BOOST_TEST(verification.files == 11u);
  BOOST_TEST(verification.bytes > 3000u);
}

BOOST_FIXTURE_TEST_CASE(an_object_that_is_not_there_is_not_found, TwoVersions) {
  BOOST_CHECK_THROW(store->verify(objectNumber(2)), base::NotFound);
}

BOOST_FIXTURE_TEST_CASE(a_changed_file_is_found_by_both_digests, TwoVersions) {
  put("v1/content/a.txt", "0ne");
  require({"E092 v1/content/a.txt", "E093 v1/content/a.txt"});
}

BOOST_FIXTURE_TEST_CASE(a_cut_file_is_found, TwoVersions) {
  put("v2/content/b.txt", "tw");
  require({"E092 v2/content/b.txt", "E093 v2/content/b.txt"});
}

BOOST_FIXTURE_TEST_CASE(a_missing_file_is_found, TwoVersions) {
  disk->removeFile(folder / "v1/content/a.txt");
  require({"E092 v1/content/a.txt"});
}

BOOST_FIXTURE_TEST_CASE(a_file_that_cannot_be_read_is_damage, TwoVersions) {
  disk->onCall([&](std::size_t call, const std::string& description) {
    if (description.find("read ") == 0 && description.find("a.txt") != std::string::npos) {
      disk->failAt(call, support::Fault::Broken);
    }
  });
  require({"E092 v1/content/a.txt"});
}

BOOST_FIXTURE_TEST_CASE(strangers_are_found_where_they_lie, TwoVersions) {
  put("v1/content/extra.txt", "x");
  put("v1/extra.txt", "x");
  put("v3/content/extra.txt", "x");
  put("extra.txt", "x");
  disk->makeDirectory(folder / "v2/content/empty");
  require({"E001 extra.txt", "E023 v1/content/extra.txt", "E015 v1/extra.txt", "E024 v2/content/empty",
           "E023 v3/content/extra.txt"});
}

BOOST_FIXTURE_TEST_CASE(a_sidecar_that_lies_is_found, TwoVersions) {
  put("inventory.json.sha512", std::string(128, '0') + " inventory.json\n");
  require({"E060 inventory.json.sha512"});
  disk->removeFile(folder / "inventory.json.sha512");
  require({"E058 inventory.json.sha512"});
}

BOOST_FIXTURE_TEST_CASE(a_missing_inventory_is_found, TwoVersions) {
  disk->removeFile(folder / "inventory.json");
  require({"E063 inventory.json"});
}

BOOST_FIXTURE_TEST_CASE(an_inventory_that_is_none_is_found, TwoVersions) {
  putInventory("", "{}");
  require({"E034 inventory.json"});
}

BOOST_FIXTURE_TEST_CASE(an_object_in_a_foreign_folder_is_found, TwoVersions) {
  const std::string changed =
      replacedAll(text("inventory.json"), objectNumber(1).text(), objectNumber(2).text());
  putInventory("", changed);
  require({"E083 inventory.json", "E110 v1/inventory.json", "E064 v2/inventory.json"});
}

BOOST_FIXTURE_TEST_CASE(a_declaration_that_is_wrong_or_missing_is_found, TwoVersions) {
  put("0=ocfl_object_1.1", "ocfl_object_1.0\n");
  require({"E007 0=ocfl_object_1.1"});
  disk->removeFile(folder / "0=ocfl_object_1.1");
  require({"E003 0=ocfl_object_1.1"});
}

BOOST_FIXTURE_TEST_CASE(a_newest_version_with_another_inventory_is_found, TwoVersions) {
  putInventory("v2/", replacedAll(text("v2/inventory.json"), "sari", "budi"));
  require({"E064 v2/inventory.json"});
}

BOOST_FIXTURE_TEST_CASE(an_earlier_inventory_that_tells_another_story_is_found, TwoVersions) {
  putInventory("v1/", replacedAll(text("v1/inventory.json"), "\"sari\"", "\"budi\""));
  require({"E066 v1/inventory.json"});
  put("v1/inventory.json.sha512", "");
  require({"E060 v1/inventory.json.sha512", "E066 v1/inventory.json"});
  putInventory("v1/", text("v2/inventory.json"));
  require({"E040 v1/inventory.json"});
  disk->removeFile(folder / "v1/inventory.json");
  require({"W010 v1/inventory.json"});
}

BOOST_FIXTURE_TEST_CASE(what_lies_between_objects_is_found_with_them, TwoVersions) {
  disk->provideFolder(home.root() / "00/00");
  put("v1/content/a.txt", "0ne");
  BOOST_TEST(damagesOf(*store).size() == 3u);
}

// Of 100 objects every third is damaged, so that threads meet at all of them.
BOOST_AUTO_TEST_CASE(many_threads_tell_the_same_in_the_same_order) {
  const ArchiveHome home;
  const auto disk = home.makeDisk();
  const auto store = home.open(*disk);
  for (int i = 0; i < 100; ++i)
    store->commit(versionAfter(0, objectNumber(i), {{"a.txt", std::to_string(i)}}));
  for (int i = 0; i < 100; i += 3)
    disk->provideFile(home.root() / objectNumber(i).folder() / "v1/content/a.txt", "other");
  const auto told = [&](unsigned threads) {
    std::vector<std::string> lines;
    store->verifyAll(
        [&](const base::Path& folder, const archive::Verification& verification) {
          lines.push_back(folder.string() + " " + std::to_string(verification.damages.size()) + " " +
                          std::to_string(verification.bytes));
        },
        threads);
    return lines;
  };
  const std::vector<std::string> alone = told(1);
  BOOST_TEST(alone.size() == 101u);
  BOOST_TEST(alone.back().rfind(". 0 ", 0) == 0U);
  BOOST_TEST(told(4) == alone, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_thrown_for_an_object_ends_the_work_of_all_threads) {
  const ArchiveHome home;
  const auto disk = home.makeDisk();
  const auto store = home.open(*disk);
  for (int i = 0; i < 100; ++i) store->commit(versionAfter(0, objectNumber(i)));
  int taken = 0;
  const auto stopAtThird = [&](const base::Path&, const archive::Verification&) {
    if (++taken == 3) throw base::Conflict("enough");
  };
  BOOST_CHECK_THROW(store->verifyAll(stopAtThird, 4), base::Conflict);
  BOOST_TEST(taken == 3);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
