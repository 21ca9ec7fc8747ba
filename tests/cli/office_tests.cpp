// Office data that are not right, or lack what open cases need, are not taken over, and reading goes on.
#include <filesystem>
#include <fstream>
#include <regex>

#include "app/upkeep/jobs.h"
#include "cli/home.h"
#include "support/boost_test.h"
#include "support/problems.h"

using cli_tests::contentOf;
using cli_tests::DemoHome;
using cli_tests::Outcome;

using support::holds;

namespace {

struct OfficeHome {
  DemoHome home;
  std::string ticket = home.submit();

  void replace(const std::string& file, const std::string& pattern, const std::string& text) const {
    const base::Path path = home.path() / "office" / file;
    const std::string before = contentOf(path);
    const std::string after = std::regex_replace(before, std::regex(pattern), text);
    BOOST_REQUIRE(before != after);
    std::ofstream(path, std::ios::binary) << after;
  }
  // Reading goes on, writing says why not, `check` says it too.
  void demandRefused(const std::string& says) const {
    const Outcome shown = home.run("sari", {"request", "show", ticket});
    BOOST_TEST(shown.status == 0, shown.err);
    BOOST_TEST(holds(shown.err, "open for reading alone"), shown.err);
    const Outcome written = home.run("sari", {"request", "receive", ticket, "--produsen", "DINSOS"});
    BOOST_TEST(written.status == 78, written.err);
    BOOST_TEST(holds(written.err, says), written.err);
    const Outcome check = home.run("", {"check"});
    BOOST_TEST(check.status == 1);
    BOOST_TEST(holds(std::regex_replace(check.out, std::regex("\\\\\""), "\""), says), check.out);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(office_data, OfficeHome)

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_leaves_the_version_before_in_force_for_reading) {
  std::ofstream(home.path() / "office" / "series.xml") << "<all-series><serie/></all-series>";
  demandRefused("series.xml");
}

BOOST_AUTO_TEST_CASE(a_procedure_without_what_open_cases_need_is_refused_and_names_them) {
  replace("procedure.xml", "\\bdiajukan\\b", "dimasukkan");
  demandRefused("lacks the state \"diajukan\", which is needed by " + ticket);
}

BOOST_AUTO_TEST_CASE(a_limit_that_runs_must_stay) {
  replace("procedure.xml", "\"terima\"", "\"menerima\"");
  demandRefused("lacks the limit \"terima\", which is needed by " + ticket);
}

BOOST_AUTO_TEST_CASE(a_produsen_who_is_asked_must_stay) {
  home.must("sari", {"request", "receive", ticket, "--produsen", "DINSOS"});
  replace("produsen.xml", "code=\"DINSOS\"", "code=\"SOSIAL\"");
  const Outcome written =
      home.run("sari", {"letter", "draft", ticket, "surat-pengantar", "--produsen", "DINSOS"});
  BOOST_TEST(written.status == 78, written.err);
  BOOST_TEST(holds(written.err, "lacks the Produsen \"DINSOS\", which is needed by " + ticket), written.err);
}

BOOST_AUTO_TEST_CASE(a_changed_procedure_that_has_what_is_needed_is_taken_over) {
  replace("procedure.xml", "version=\"2026-12-01\"", "version=\"2027-01-01\"");
  home.must("sari", {"request", "receive", ticket, "--produsen", "DINSOS"});
  BOOST_TEST(home.run("", {"check"}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_mail_of_an_unknown_event_or_template_is_refused_with_a_guess) {
  replace("mails.xml", "event=\"ralat\" template=\"ralat\"", "event=\"ralta\" template=\"ralatt\"");
  demandRefused("procedure.xml has no event \"ralta\"; did you mean \"ralat\"?");
  demandRefused("there is no mail template \"ralatt\"; did you mean \"ralat\"?");
}

BOOST_AUTO_TEST_CASE(a_letter_of_the_procedure_without_its_template_is_refused) {
  std::filesystem::remove(home.path() / "office" / "letter-templates" / "lembar-penutupan.xml");
  demandRefused("letter-templates/lembar-penutupan.xml");
}

BOOST_AUTO_TEST_CASE(a_logo_that_is_no_picture_is_refused) {
  for (const auto& logo : std::filesystem::directory_iterator(home.path() / "office" / "logos"))
    std::ofstream(logo.path()) << "not a picture";
  demandRefused("logos/");
}

BOOST_AUTO_TEST_CASE(a_closing_that_is_not_possible_for_one_case_leaves_the_other_jobs_alone) {
  home.must("bappeda", {"request", "withdraw", ticket});
  const std::string second = home.submit();
  home.must("bappeda", {"request", "withdraw", second});
  // The first case's object cannot be read.
  const std::string object = home.must("sari", {"request", "show", ticket}).stringAt("id");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(home.path() / "archive")) {
    const std::string name = entry.path().string();
    const std::string end = object.substr(object.rfind(':') + 1) + "/inventory.json";
    if (name.size() > end.size() && name.compare(name.size() - end.size(), end.size(), end) == 0)
      std::ofstream(entry.path()) << "damaged";
  }
  const Outcome run = home.run("", {"jobs", "run"});
  BOOST_TEST(run.status == 1, run.err);
  BOOST_TEST(holds(run.err, ticket), run.err);
  std::map<std::string, std::int64_t> done;
  const json::Value table = run.json();
  for (const json::Value& job : *table.array()) done[job.stringAt("job")] = job.integerAt("done");
  BOOST_TEST(done.size() == app::jobNames().size());
  BOOST_TEST(done["closing"] == 1);
  BOOST_TEST(home.must("sari", {"request", "show", second}).stringAt("state") == "ditutup");
}

BOOST_AUTO_TEST_SUITE_END()
