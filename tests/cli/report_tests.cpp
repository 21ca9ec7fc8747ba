// Reports and the register as the program prints them.
#include "base/disk.h"
#include "cli/home.h"
#include "support/boost_test.h"

namespace {

using cli_tests::berkas;
using cli_tests::DemoHome;
using Words = std::vector<std::string>;

std::string printed(const DemoHome& home, const std::string& user, Words words) {
  words.insert(words.begin(), {"--home", home.path().string(), "--as", user});
  const auto outcome = berkas(words);
  BOOST_TEST_REQUIRE(outcome.status == 0, outcome.err);
  return outcome.out;
}

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

// Table, JSON, CSV and PDF.
Words formsOf(const DemoHome& home, const Words& words) {
  Words forms;
  for (const Words& form : {Words{}, {"--json"}, {"--csv"}, {"--pdf", "-"}})
    forms.push_back(printed(home, "auditor", with(words, form)));
  return forms;
}

const Words kRegister = {"register", "list", "--issuer", "DISKOMINFO", "--series", "surat-dinas"};

}  // namespace

BOOST_AUTO_TEST_SUITE(report)

BOOST_AUTO_TEST_CASE(a_report_can_be_printed_again_in_every_form_after_the_requests_moved_on) {
  const DemoHome home;
  const std::string ticket = home.submit();
  const std::string at = home.must("auditor", {"report", "stock"}).at("query").stringAt("at");
  const std::string year = at.substr(0, 4);
  std::vector<Words> orders;
  for (const char* report : {"steps", "durations", "lateness", "refusals", "arrears", "stock"})
    orders.push_back({"report", report, "--at", at});
  orders.push_back(with(kRegister, {"--year", year, "--at", at}));
  std::vector<Words> before;
  for (const Words& order : orders) before.push_back(formsOf(home, order));

  home.must("sari", {"request", "receive", ticket, "--produsen", "DINSOS"});
  home.must("sari",
            with({"register", "record", "900/1/" + year, "--urut", "1", "--date", year + "-01-02", "--to",
                  "=1+1", "--subject", "a, \"b\"", "--signatory", "KEPALA", "--reason", "diberikan di luar"},
                 {"--issuer", "DISKOMINFO", "--series", "surat-dinas"}));
  home.submit();
  for (std::size_t i = 0; i < orders.size(); ++i)
    BOOST_TEST((formsOf(home, orders[i]) == before[i]), orders[i][1]);
  BOOST_TEST(printed(home, "auditor", {"report", "stock", "--csv"}) != before[5][2]);
}

BOOST_AUTO_TEST_CASE(each_form_says_the_query_that_it_came_from) {
  const DemoHome home;
  const std::string ticket = home.submit();
  const Words forms = formsOf(home, {"report", "steps"});
  BOOST_TEST(forms[0].find("\nQuery: report=steps; at=") != std::string::npos, forms[0]);
  BOOST_TEST(forms[0].find(ticket) != std::string::npos, forms[0]);
  BOOST_TEST(forms[1].find("\"command\":\"berkas report steps --at ") != std::string::npos, forms[1]);
  BOOST_TEST(forms[2].substr(0, 13) == "ticket,agency", forms[2]);
  BOOST_TEST(forms[2].find("\r\n# report=steps; at=") != std::string::npos, forms[2]);
  BOOST_TEST(forms[3].substr(0, 5) == "%PDF-");
}

BOOST_AUTO_TEST_CASE(a_register_in_csv_is_harmless_and_quoted) {
  const DemoHome home;
  const std::string today =
      home.must("auditor", {"report", "stock"}).at("query").stringAt("at").substr(0, 10);
  const std::string year = today.substr(0, 4);
  home.must("sari", with({"register", "record", "900/1", "--urut", "3", "--date", year + "-01-02", "--to",
                          "=HYPERLINK(\"x\")", "--subject", "satu\ndua", "--signatory", "N. CONTOH", "--post",
                          "Kepala Dinas", "--annex", "2 lembar", "--reason", "-"},
                         {"--issuer", "DISKOMINFO", "--series", "surat-dinas"}));
  const std::string csv = printed(home, "auditor", with(kRegister, {"--year", year, "--csv"}));
  const std::string record =
      "\r\n3,900/1," + year + "-01-02," + today +
      ",tercatat,\"'=HYPERLINK(\"\"x\"\")\",satu dua,2 lembar,Biasa,\"N. CONTOH, Kepala Dinas\",'-\r\n";
  BOOST_TEST(csv.find(record) != std::string::npos, csv);
  const json::Value lines = home.must("auditor", with(kRegister, {"--year", year}));
  BOOST_TEST_REQUIRE(lines.array() != nullptr);
  BOOST_TEST(lines.array()->front().stringAt("to") == "=HYPERLINK(\"x\")");
  BOOST_TEST(lines.array()->front().stringAt("subject") == "satu dua", "what is one line is taken as one");
}

BOOST_AUTO_TEST_CASE(a_pdf_goes_into_a_new_file_only) {
  const DemoHome home;
  const support::TemporaryFolder folder;
  const std::string file = (folder.path() / "laporan.pdf").string();
  BOOST_TEST(printed(home, "auditor", {"report", "stock", "--pdf", file}) == "");
  const base::PosixDisk disk;
  BOOST_TEST(base::readFile(disk, file).substr(0, 5) == "%PDF-");
  const auto again =
      berkas({"--home", home.path().string(), "--as", "auditor", "report", "stock", "--pdf", file});
  BOOST_TEST(again.status == 73);
}

BOOST_AUTO_TEST_CASE(wrong_use_of_reports_is_refused) {
  const DemoHome home;
  const auto refused = [&](const Words& words, int status, const std::string& why) {
    const auto outcome = berkas(with({"--home", home.path().string(), "--as", "auditor"}, words));
    BOOST_TEST(outcome.status == status, outcome.err);
    BOOST_TEST(outcome.err.find(why) != std::string::npos, outcome.err);
  };
  refused({"report", "stock", "--csv", "--json"}, 2, "--json");
  refused({"report", "stock", "--csv", "--pdf", "x"}, 2, "--csv");
  refused({"report", "stock", "--from", "2026-01-01"}, 2, "--from");
  refused({"report", "steps", "--from", "yesterday"}, 65, "not a date");
  refused({"report", "steps", "--at", "2999-01-01T00:00:00Z"}, 65, "has not come yet");
  refused({"report", "steps", "--from", "2026-02-01", "--until", "2026-01-01"}, 65, "before it begins");
  refused({"report"}, 2, "`steps`");
}

BOOST_AUTO_TEST_SUITE_END()
