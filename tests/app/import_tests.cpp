// An object that others made, taken into a home: it is logged, verified, listed, fetched, copied to the
// replica and passed over where only cases are meant.
#include <filesystem>

#include "app/access/actor.h"
#include "app/app_home.h"
#include "app/evidence/archive_desk.h"
#include "app/evidence/evidence_desk.h"
#include "app/evidence/log_desk.h"
#include "app/records/identity.h"
#include "app/upkeep/rebuild.h"
#include "app/upkeep/replica.h"
#include "base/error.h"
#include "ocfl/specimen.h"
#include "support/boost_test.h"
#include "support/problems.h"

namespace {

using ocfl_tests::Specimen;

struct Hostile {
  std::string says;
  std::function<void(Specimen&)> spoil = [](Specimen&) {};
  std::function<void(const base::Path&)> spoilFolder = [](const base::Path&) {};
};

std::function<void(Specimen&)> withId(const std::string& id) {
  return
      [id](Specimen& object) { object.editAll({}, [&](json::Object& inventory) { inventory["id"] = id; }); };
}

std::vector<Hostile> hostileObjects(const std::string& existing) {
  namespace fs = std::filesystem;
  const auto none = [](Specimen&) {};
  return {
      {"E090 v1/content/link", none,
       [](const base::Path& object) { fs::create_symlink("/etc/passwd", object / "v1/content/link"); }},
      {"E090 v1/content/a.txt", none,
       [](const base::Path& object) {
         fs::rename(object / "v1/content/a.txt", object / "../elsewhere");
         fs::create_symlink("../../../elsewhere", object / "v1/content/a.txt");
       }},
      {"E099", [](Specimen& object) { object.moveFile("v1/content/a.txt", "v1/content/../../../x"); }},
      {"v1/content/more", [](Specimen& object) { object.replaced["v1/content/more"] = "x"; }},
      {"nobody lists this file", [](Specimen& object) { object.replaced["logs/notes.txt"] = "x"; }},
      {"E033 inventory.json", none,
       [](const base::Path& object) { fs::resize_file(object / "inventory.json", 100 << 20); }},
      {"E092 v1/content/a.txt", none,
       [](const base::Path& object) { fs::resize_file(object / "v1/content/a.txt", 1); }},
      {"has an object " + existing + " already", withId(existing)},
      {"a UUID of version 8", withId(app::registerObject("DISKOMINFO", "surat-dinas", 2099))},
      {"as Berkas writes them",
       [](Specimen& object) { object.addVersion("v3", "metadata/rekaman.json", "{\"type\":\"request\"}"); }},
      {"as Berkas writes them", [](Specimen& object) { object.addVersion("v3", "tombstone.json", "{}"); }},
  };
}

struct Importing {
  app_tests::AppHome home{base::SystemClock().now()};
  support::TemporaryFolder folder;
  base::Path foreign = folder.path() / "object";
  app::ArchiveDesk desk{home.workplace()};
  app::Actor walidata = home.actor("sari");
  std::string id = "urn:example:1";

  Importing() { ocfl_tests::specimenOfTwo("1.0").write(foreign); }

  std::size_t problems() {
    std::size_t count = 0;
    const auto take = [&](const json::Object& problem) {
      ++count;
      BOOST_TEST_MESSAGE(*problem.at("path").string() << ": " << *problem.at("message").string());
    };
    desk.verify(walidata, "", 1, take);
    app::LogDesk(home.workplace()).verify(walidata, std::nullopt, take);
    return count;
  }
};

BOOST_FIXTURE_TEST_SUITE(import, Importing)

BOOST_AUTO_TEST_CASE(an_imported_object_is_logged_verified_listed_and_fetched) {
  const archive::Receipt receipt = desk.import(walidata, foreign);
  BOOST_TEST(receipt.version == 2);
  BOOST_TEST(problems() == 0U);
  const auto rows = desk.objects(walidata);
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const json::Object& one) { return *one.at("id").string() == id; });
  BOOST_REQUIRE(row != rows.end());
  BOOST_TEST(*row->at("type").string() == "foreign");
  BOOST_TEST(desk.get(walidata, id, 1, "a.txt") == "satu");
  BOOST_TEST(desk.files(walidata, id, 0).size() == 2U);
  BOOST_TEST(app::LogDesk(home.workplace()).prove(walidata, id).leaf.find("\"event\":\"import\"") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_survives_a_rebuild_and_reaches_the_replica) {
  home.submit();
  desk.import(walidata, foreign);
  const std::string before = home.workplace().database.dumpDerived();
  app::rebuild(home.workplace());
  BOOST_TEST(home.workplace().database.dumpDerived() == before);
  std::filesystem::create_directory(home.home().path() / "replica");
  home.set("archive.replica", "replica");
  const auto replica = app::Replica::open(home.workplace());
  BOOST_TEST(replica->follow(home.workplace().store).refused.empty());
  BOOST_TEST(replica->store().verify(archive::ObjectId::of(id)).damages.empty());
}

BOOST_AUTO_TEST_CASE(it_is_no_case_and_is_not_exported_as_one) {
  desk.import(walidata, foreign);
  app::ExportOrder order;
  order.name = id;
  order.output = folder.path() / "bundle";
  BOOST_CHECK_THROW(app::EvidenceDesk(home.workplace()).write(walidata, order, {}, home.workplace().disk),
                    base::InvalidInput);
  BOOST_TEST(!std::filesystem::exists(order.output));
}

BOOST_AUTO_TEST_CASE(who_may_not_import_changes_nothing) {
  const std::string before = home.everything();
  BOOST_CHECK_THROW(desk.import(home.actor("auditor"), foreign), base::Denied);
  BOOST_CHECK_THROW(desk.import(home.actor("bappeda"), foreign), base::Denied);
  BOOST_CHECK_THROW(desk.import(walidata, folder.path() / "nowhere"), base::NotFound);
  BOOST_TEST(home.everything() == before);
}

BOOST_AUTO_TEST_CASE(nothing_is_taken_in_when_the_disk_has_no_room) {
  const std::string before = home.everything();
  home.set("disk.reserve-mib", "900000000");
  BOOST_CHECK_THROW(app::ArchiveDesk(home.workplace()).import(walidata, foreign), base::Unavailable);
  BOOST_CHECK_THROW(home.submit(), base::Unavailable);
  BOOST_TEST(home.everything() == before);
}

BOOST_AUTO_TEST_CASE(what_is_hostile_is_refused_in_words_and_changes_nothing) {
  const std::string submitted = home.submit();
  const std::string before = home.everything();
  for (const Hostile& hostile : hostileObjects(submitted)) {
    std::filesystem::remove_all(foreign);
    Specimen object = ocfl_tests::specimenOfTwo();
    hostile.spoil(object);
    object.write(foreign);
    hostile.spoilFolder(foreign);
    const std::string said = support::refusalOf<base::Error>([&] { desk.import(walidata, foreign); });
    BOOST_TEST(support::holds(said, hostile.says), "\"" << hostile.says << "\" is not in \"" << said << "\"");
    BOOST_TEST((home.everything() == before), hostile.says << ": something was added");
    BOOST_TEST(std::filesystem::is_empty(home.home().work() / "staging"), hostile.says);
  }
  BOOST_TEST(problems() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
