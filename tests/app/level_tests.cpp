// Letters whose signatures are lifted after they were issued.
#include "app/app_home.h"
#include "app/cases/case_file.h"
#include "app/cases/open_case.h"
#include "app/casework/case_views.h"
#include "app/letters/letter_levels.h"
#include "app/upkeep/jobs.h"
#include "app/upkeep/rebuild.h"
#include "base/clock.h"
#include "signing/stamp_server.h"
#include "support/boost_test.h"

#include <map>

using app_tests::AppHome;
using signing::Level;

namespace {

const base::SystemClock kMachineClock;

// A home with one letter of level B-B, since its authority was away.
struct Issued {
  bool isAway = true;
  signing_tests::Stamper stamper{kMachineClock};
  signing_tests::StampServer server{[this](const base::Bytes& query) {
    return isAway ? base::Bytes("<html>") : stamper.authority.respond(query);
  }};
  AppHome home{kMachineClock.now()};
  std::string object = home.received();
  std::string number;

  explicit Issued(const std::string& laterChanges = "unstated") {
    home.set("signer.tsa", server.url());
    home.set("signer.later-changes", laterChanges);
    app::DraftOrder order;
    order.kind = "surat-pengantar";
    order.produsen = "DINSOS";
    const std::string draft = home.drafted(object, order).id;
    home.approve(draft);
    number = app::LetterDesk(home.workplace()).issue(home.actor("kadis"), draft).number;
  }

  app::SignedFile newest() {
    file = app::openCase(home.workplace(), home.actor("auditor"), object);
    return app::signedFilesOf(file).back();
  }
  app::JobReport lift() { return app::runJobs(home.workplace(), {"signatures"}).front(); }

  app::CaseFile file;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(levels)

BOOST_AUTO_TEST_CASE(a_letter_leaves_without_its_time_stamp_and_says_why) {
  Issued issued;
  const app::SignedFile letter = issued.newest();
  BOOST_TEST((letter.level == Level::B));
  BOOST_TEST(letter.shortfall.find("No time-stamp can be had now") != std::string::npos, letter.shortfall);
  const app::JobReport report = issued.lift();
  BOOST_TEST(report.done == 0);
  const std::string remark = report.remark.in(base::Language::English);
  BOOST_TEST(remark.find("1 wait: No time-stamp") == 0U, remark);
}

// What a certification forbids is not what the job adds.
BOOST_AUTO_TEST_CASE(a_letter_that_is_certified_says_so_and_can_still_be_lifted) {
  for (const auto& [said, permission] :
       std::map<std::string, std::string>{{"none", "/P 1>>"}, {"signatures", "/P 2>>"}}) {
    Issued issued(said);
    const base::Bytes sent =
        app::fetchLetter(issued.home.workplace(), issued.home.actor("auditor"), issued.number);
    BOOST_TEST(sent.find("/TransformMethod/DocMDP") != base::Bytes::npos);
    BOOST_TEST(sent.find(permission) != base::Bytes::npos);
    issued.isAway = false;
    BOOST_TEST(issued.lift().done == 1);
    BOOST_TEST((issued.newest().level == Level::T));
  }
}

BOOST_AUTO_TEST_CASE(the_job_adds_a_file_of_the_higher_level_and_leaves_the_first_as_it_was) {
  Issued issued;
  const base::Bytes sent =
      app::fetchLetter(issued.home.workplace(), issued.home.actor("auditor"), issued.number);
  issued.isAway = false;
  BOOST_TEST(issued.lift().done == 1);
  const app::SignedFile lifted = issued.newest();
  BOOST_TEST((lifted.level == Level::T));
  BOOST_TEST(lifted.path == "0004-peningkatan-tanda-tangan/surat-pengantar-b-t.pdf");
  const base::Bytes file =
      app::fetchDocument(issued.home.workplace(), issued.home.actor("auditor"), issued.object, lifted.path);
  BOOST_TEST(file.size() > sent.size());
  BOOST_TEST(file.compare(0, sent.size(), sent) == 0);
  BOOST_TEST(
      (app::fetchLetter(issued.home.workplace(), issued.home.actor("auditor"), issued.number) == sent));

  BOOST_TEST(issued.lift().done == 0);  // there already
  const std::string before = issued.home.workplace().database.dumpDerived();
  app::rebuild(issued.home.workplace());
  BOOST_TEST(issued.home.workplace().database.dumpDerived() == before);
}

BOOST_AUTO_TEST_SUITE_END()
