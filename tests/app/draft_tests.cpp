// Drafts that nobody needs any more: the case has moved past them, or somebody throws them away.
#include <filesystem>

#include "app/case_home.h"
#include "app/casework/case_views.h"
#include "app/letters/letter_issue.h"
#include "app/letters/register_desk.h"
#include "app/letters/stale_drafts.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/stopping_disk.h"

namespace {

using app_tests::CaseHome;

struct DraftOfRefused {
  CaseHome home;
  std::string object;
  std::string draft;  // a Surat Pengantar, of a request that was refused since

  DraftOfRefused() {
    object = home.submit(1);
    home.receive(object, {{"DINSOS", {}}});
    draft = home.draft(object, "surat-pengantar", "DINSOS");
    home.issue(object, "surat-penolakan", "",
               {{"reasons", json::Array{json::Object{{"code", "GANDA"}, {"text", ""}}}}});
  }

  app::LetterDesk desk() { return app::LetterDesk(home.workplace()); }
  app::Actor actor(const char* user) { return home.home().actor(user); }
};

std::size_t numbersOf(CaseHome& home) {
  return app::RegisterDesk(home.workplace())
      .list(home.home().actor("auditor"), {"DISKOMINFO", "surat-dinas", 2026}, home.home().clock().now())
      .rows.size();
}

bool saysHowToDiscard(const base::Error& problem, const std::string& draft) {
  return problem.kind() == base::ErrorKind::Conflict &&
         std::string(problem.what()).find("berkas letter discard " + draft) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(draft)

BOOST_AUTO_TEST_CASE(a_draft_that_the_case_moved_past_is_a_conflict_and_takes_no_number) {
  DraftOfRefused it;
  const std::size_t numbers = numbersOf(it.home);
  const auto isTold = [&](const base::Error& problem) { return saysHowToDiscard(problem, it.draft); };
  BOOST_CHECK_EXCEPTION(it.desk().issue(it.actor("kadis"), it.draft), base::Conflict, isTold);
  BOOST_CHECK_EXCEPTION(it.desk().approve(it.actor("kabid-statistik"), it.draft), base::Conflict, isTold);
  BOOST_CHECK_EXCEPTION(it.desk().preview(it.actor("sari"), it.draft), base::Conflict, isTold);
  BOOST_CHECK_EXCEPTION(it.desk().amend(it.actor("sari"), it.draft, {}), base::Conflict, isTold);
  BOOST_TEST(numbersOf(it.home) == numbers);
}

BOOST_AUTO_TEST_CASE(a_stale_draft_is_told_in_the_list_and_can_be_thrown_away) {
  DraftOfRefused it;
  const auto drafts = [&] {
    std::vector<json::Object> found;
    for (json::Object& row :
         app::withStaleness(it.home.workplace(), it.actor("sari"),
                            app::listLetters(it.home.workplace(), it.actor("sari"), it.object))) {
      if (*row.at("state").string() != "terbit") found.push_back(std::move(row));
    }
    return found;
  };
  BOOST_TEST_REQUIRE(drafts().size() == 1U);
  BOOST_TEST(*drafts().front().at("produsen").string() == "DINSOS");
  BOOST_TEST(drafts().front().at("stale").string()->find("Ditolak") != std::string::npos);
  const int head = it.home.file(it.object).row.head;
  it.desk().discard(it.actor("sari"), it.draft);
  BOOST_TEST(drafts().empty());
  BOOST_TEST(it.home.file(it.object).row.head == head);
  BOOST_CHECK_THROW(it.desk().discard(it.actor("sari"), it.draft), base::NotFound);
}

BOOST_AUTO_TEST_CASE(a_draft_whose_answer_was_given_meanwhile_is_stale) {
  CaseHome home;
  const std::string object = home.asked(1);
  const std::string first = home.answerDraft(object, "DINSOS", {{1, "tersedia", {"a.csv"}}});
  home.answer(object, "DINSOS", {{1, "tersedia", {"b.csv"}}});
  app::LetterDesk desk(home.workplace());
  BOOST_CHECK_EXCEPTION(desk.issue(home.home().actor("kadis-dinsos"), first), base::Conflict,
                        [&](const base::Error& problem) { return saysHowToDiscard(problem, first); });
  desk.discard(home.home().actor("kadis-dinsos"), first);
}

BOOST_AUTO_TEST_CASE(what_can_be_issued_is_not_stale) {
  CaseHome home;
  const std::string object = home.submit(1);
  home.receive(object, {{"DINSOS", {}}});
  home.draft(object, "surat-pengantar", "DINSOS");
  for (const json::Object& row :
       app::withStaleness(home.workplace(), home.home().actor("sari"),
                          app::listLetters(home.workplace(), home.home().actor("sari"), object)))
    BOOST_TEST(row.count("stale") == 0U);
}

BOOST_AUTO_TEST_CASE(a_discarded_draft_takes_its_files_along) {
  CaseHome home;
  const std::string object = home.asked(1);
  const std::string draft = home.answerDraft(object, "DINSOS", {{1, "tersedia", {"a.csv"}}});
  const base::Path folder = home.home().home().drafts() / draft;
  BOOST_TEST(std::filesystem::exists(folder));
  app::LetterDesk desk(home.workplace());
  BOOST_CHECK_THROW(desk.discard(home.home().actor("bappeda"), draft), base::NotFound);
  BOOST_CHECK_THROW(desk.discard(home.home().actor("kadis-dispenduk"), draft), base::NotFound);
  BOOST_CHECK_THROW(desk.discard(home.home().actor("auditor"), draft), base::Denied);
  BOOST_CHECK_THROW(desk.discard(home.home().actor("sari"), "tidak-ada"), base::NotFound);
  BOOST_TEST(std::filesystem::exists(folder));
  desk.discard(home.home().actor("kadis-dinsos"), draft);
  BOOST_TEST(!std::filesystem::exists(folder));
}

BOOST_AUTO_TEST_CASE(a_letter_with_a_number_is_not_discarded) {
  CaseHome home(base::SystemClock().now().rfc3339(base::TimeZone::jakarta()));
  const std::string object = home.submit(1);
  home.receive(object, {{"DINSOS", {}}});
  const std::string draft = home.draft(object, "surat-pengantar", "DINSOS");
  support::StoppingDisk disk(0);
  BOOST_CHECK_THROW(app::LetterDesk(home.home().on(disk)->workplace).issue(home.home().actor("kadis"), draft),
                    base::Error);
  BOOST_CHECK_THROW(app::LetterDesk(home.workplace()).discard(home.home().actor("sari"), draft),
                    base::Conflict);
  app::LetterDesk(home.workplace()).issue(home.home().actor("kadis"), draft);
  BOOST_CHECK_THROW(app::LetterDesk(home.workplace()).discard(home.home().actor("sari"), draft),
                    base::NotFound);
}

// A number was taken, the power went, and somebody refused the request before the letter was finished.
BOOST_AUTO_TEST_CASE(a_number_whose_case_moved_on_becomes_void_and_the_case_stays_readable) {
  CaseHome home(base::SystemClock().now().rfc3339(base::TimeZone::jakarta()));
  const std::string object = home.submit(1);
  home.receive(object, {{"DINSOS", {}}});
  const std::string draft = home.draft(object, "surat-pengantar", "DINSOS");
  support::StoppingDisk disk(0);
  BOOST_CHECK_THROW(app::LetterDesk(home.home().on(disk)->workplace).issue(home.home().actor("kadis"), draft),
                    base::Error);
  home.issue(object, "surat-penolakan", "",
             {{"reasons", json::Array{json::Object{{"code", "GANDA"}, {"text", ""}}}}});
  BOOST_CHECK_THROW(app::LetterDesk(home.workplace()).issue(home.home().actor("kadis"), draft),
                    base::Conflict);
  BOOST_TEST(home.file(object).state.state == "ditolak");
  BOOST_CHECK_THROW(app::LetterDesk(home.workplace()).issue(home.home().actor("kadis"), draft),
                    base::NotFound);
  const std::string before = home.home().everything();
  app::rebuild(home.workplace());
  BOOST_TEST((home.home().everything() == before));
}

BOOST_AUTO_TEST_SUITE_END()
