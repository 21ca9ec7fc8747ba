// An object that others made, taken into a home: it is logged, verified, listed, fetched, copied to the
// replica and passed over where only cases are meant.
#include <filesystem>

#include "app/app_home.h"
#include "app/archive_desk.h"
#include "app/evidence_desk.h"
#include "app/log_desk.h"
#include "app/rebuild.h"
#include "app/replica.h"
#include "base/error.h"
#include "ocfl/specimen.h"
#include "support/boost_test.h"

namespace {

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

}  // namespace

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
  BOOST_CHECK_THROW(app::EvidenceDesk(home.workplace()).write(walidata, order, {}), base::InvalidInput);
  BOOST_TEST(!std::filesystem::exists(order.output));
}

BOOST_AUTO_TEST_CASE(who_may_not_import_and_what_is_not_valid_change_nothing) {
  const std::string before = home.everything();
  BOOST_CHECK_THROW(desk.import(home.actor("auditor"), foreign), base::Denied);
  std::filesystem::create_symlink("/etc/passwd", foreign / "v1/content/link");
  BOOST_CHECK_THROW(desk.import(walidata, foreign), base::InvalidInput);
  std::filesystem::remove(foreign / "v1/content/link");
  std::filesystem::resize_file(foreign / "v1/content/a.txt", 1);
  BOOST_CHECK_THROW(desk.import(walidata, foreign), base::InvalidInput);
  BOOST_CHECK_THROW(desk.import(walidata, folder.path() / "nowhere"), base::NotFound);
  BOOST_TEST(home.everything() == before);
  BOOST_TEST(problems() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
