// Objects that others made are kept byte for byte; what cannot be kept so is refused, and changes nothing.
#include "archive_home.h"
#include "base/error.h"
#include "ocfl/specimen.h"
#include "support/boost_test.h"
#include "support/problems.h"

using namespace archive_tests;
using ocfl_tests::Specimen;

namespace {

const base::Instant kNow = *base::Instant::parse("2026-11-28T02:15:00Z");

struct Importing {
  ArchiveHome home;
  std::unique_ptr<support::SimulatedDisk> disk = home.makeDisk();
  std::unique_ptr<archive::Store> store = home.open(*disk);
  base::Path foreign = "/foreign/object";

  void provide(const std::map<std::string, std::string>& files) {
    base::removeAll(*disk, foreign);
    for (const auto& [path, content] : files) disk->provideFile(foreign / path, content);
  }

  // What is said of an object that is refused; it must leave no trace.
  std::string refusal(const Specimen& object) {
    provide(object.allFiles());
    const std::string said = support::refusalOf<base::InvalidInput>([&] { store->import(foreign, kNow); });
    BOOST_TEST(disk->list(home.work() / "staging").empty());
    std::size_t objects = 0;
    store->forEach([&](const archive::Inventory&) { ++objects; }, [](const base::Problem&) {});
    BOOST_TEST(objects == 0U);
    return said;
  }
};

archive::ObjectId idOf(const Specimen& object) {
  return archive::ObjectId::of(*object.inventories.back().at("id").string());
}

void require(const std::string& said, const std::string& part) {
  BOOST_TEST(support::holds(said, part), "\"" << part << "\" is not in \"" << said << "\"");
}

BOOST_AUTO_TEST_SUITE(import)

BOOST_FIXTURE_TEST_CASE(an_object_of_either_standard_is_kept_byte_for_byte, Importing) {
  for (const char* standard : {"1.0", "1.1"}) {
    const Specimen object = ocfl_tests::specimenOfTwo(standard);
    provide(object.allFiles());
    const auto other = home.makeDisk();
    auto fresh = home.open(*other);
    for (const auto& [path, content] : object.allFiles()) other->provideFile(foreign / path, content);
    const archive::Receipt receipt = fresh->import(foreign, kNow);
    BOOST_TEST(receipt.version == 2);
    BOOST_TEST(damagesOf(*fresh).empty());
    for (const auto& [path, content] : object.allFiles())
      BOOST_TEST(base::readFile(*other, home.root() / idOf(object).folder() / path) == content, path);
    const auto inventory = fresh->find(idOf(object));
    BOOST_REQUIRE(inventory);
    BOOST_TEST(inventory->standard == standard);
    BOOST_TEST(fresh->inventoryDigests(*inventory).size() == 2U);
    for (const auto& [path, digest] : inventory->version(2).state)
      BOOST_TEST(!fresh->read(*inventory, 2, path).empty());
    BOOST_TEST(other->list(home.work() / "staging").empty());
    fresh.reset();  // what was settled is forgotten at the latest when the store goes
    BOOST_TEST(other->list(home.work() / "batch").empty());
  }
}

BOOST_FIXTURE_TEST_CASE(what_the_standard_leaves_open_is_read, Importing) {
  Specimen object = ocfl_tests::specimen();
  object.editAll({"versions", "v1"}, [](json::Object& version) {
    version.erase("user");
    version.erase("message");
  });
  object.editAll({}, [](json::Object& inventory) { inventory.erase("fixity"); });
  provide(object.allFiles());
  const base::Bytes sidecar = base::readFile(*disk, foreign / "inventory.json.sha512");
  for (const char* folder : {"", "v1"})
    disk->provideFile(foreign / folder / "inventory.json.sha512",
                      sidecar.substr(0, 128) + "\t inventory.json");
  store->import(foreign, kNow);
  BOOST_TEST(damagesOf(*store).empty());
  BOOST_TEST(store->find(idOf(object))->version(1).userName.empty());
}

BOOST_FIXTURE_TEST_CASE(an_id_that_the_archive_has_is_a_conflict, Importing) {
  const Specimen object = ocfl_tests::specimen();
  provide(object.allFiles());
  store->import(foreign, kNow);
  BOOST_CHECK_THROW(store->import(foreign, kNow), base::Conflict);
  BOOST_TEST(damagesOf(*store).empty());
  BOOST_TEST(disk->list(home.work() / "staging").empty());
}

BOOST_FIXTURE_TEST_CASE(an_object_of_others_gets_no_further_version, Importing) {
  const Specimen object = ocfl_tests::specimen("1.0");
  provide(object.allFiles());
  store->import(foreign, kNow);
  BOOST_CHECK_THROW(store->commit(versionAfter(1, idOf(object), {{"b.txt", "two"}})), base::Conflict);
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_kept_as_it_is_is_refused_in_words, Importing) {
  require(refusal(ocfl_tests::specimen("1.1", "sha256")), "\"digestAlgorithm\" is not sha512");
  Specimen changed = ocfl_tests::specimen();
  changed.replaced["v1/content/a.txt"] = "other";
  require(refusal(changed), "E092");
  Specimen more = ocfl_tests::specimen();
  more.replaced["notes.txt"] = "x";
  require(refusal(more), "nobody lists this file");
  Specimen padded = ocfl_tests::specimen();
  padded.rename("v1", "v0001");
  require(refusal(padded), "v1");
  Specimen bare = ocfl_tests::specimenOfTwo();
  bare.absent = {"v1/inventory.json", "v1/inventory.json.sha512"};
  require(refusal(bare), "W010");
  Specimen none = ocfl_tests::specimen();
  none.absent = {"inventory.json"};
  require(refusal(none), "inventory.json is missing");
}

BOOST_FIXTURE_TEST_CASE(an_object_that_would_pass_for_one_of_berkas_is_refused, Importing) {
  for (const char* name : {"metadata/rekaman.json", "tombstone.json"}) {
    Specimen object = ocfl_tests::specimen();
    object.addVersion("v2", name, "{\"type\":\"request\"}");
    require(refusal(object), "as Berkas writes them");
  }
}

BOOST_FIXTURE_TEST_CASE(an_id_that_berkas_makes_from_a_name_is_refused, Importing) {
  const auto withId = [](const std::string& id) {
    Specimen object = ocfl_tests::specimen();
    object.editAll({}, [&](json::Object& inventory) { inventory["id"] = id; });
    return object;
  };
  require(refusal(withId("urn:uuid:ae5efd9e-af69-8a1b-a3a8-a0e5c3c2ad3c")), "UUID of version 8");
  provide(withId("urn:uuid:ae5efd9e-af69-4a1b-a3a8-a0e5c3c2ad3c").allFiles());
  BOOST_TEST(store->import(foreign, kNow).version == 1);
}

BOOST_FIXTURE_TEST_CASE(paths_that_lead_elsewhere_are_refused, Importing) {
  for (const char* path : {"v1/content/../../../x", "/etc/passwd"}) {
    Specimen object = ocfl_tests::specimen();
    object.moveFile("v1/content/a.txt", path);
    object.absent.insert(path);
    require(refusal(object), "is no path of content");
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
