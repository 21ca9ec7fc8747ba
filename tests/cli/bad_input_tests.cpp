// Input that is missing, empty, oversized, malformed or hostile: one clear message, the right exit status,
// and nothing added.
#include <fstream>

#include "cli/home.h"
#include "storage/sqlite_database.h"
#include "support/boost_test.h"

namespace {

using cli_tests::berkas;
using cli_tests::DemoHome;

struct BadCommand {
  const char* user;
  std::vector<std::string> words;
  int status;
  const char* says;
};

std::string fileWith(const support::TemporaryFolder& folder, const std::string& name,
                     const std::string& content) {
  const base::Path path = folder.path() / name;
  std::ofstream(path, std::ios::binary) << content;
  return path.string();
}

std::size_t filesBelow(const base::Path& path) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
    count += entry.is_regular_file() ? 1 : 0;
  return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bad_input)

BOOST_AUTO_TEST_CASE(each_is_refused_with_its_message_and_status_and_adds_nothing) {
  const DemoHome home;
  const support::TemporaryFolder folder;
  const std::string ticket = home.submit();
  const std::string good = (cli_tests::samples() / "requests" / "bappeda" / "form.xml").string();
  const std::string empty = fileWith(folder, "empty.xml", "");
  const std::string bomb =
      fileWith(folder, "bomb.xml", "<!DOCTYPE a [<!ENTITY b \"cc\">]><permohonan-data>&b;</permohonan-data>");
  const std::string nul =
      fileWith(folder, "nul.xml", std::string("<permohonan-data>\0</permohonan-data>", 36));
  const std::string latin = fileWith(folder, "latin.xml", "<permohonan-data>\xE9</permohonan-data>");
  const std::string line =
      fileWith(folder, "line.xml", "<permohonan-data>" + std::string(10 << 20, 'x') + "</permohonan-data>");
  const std::string statement = fileWith(folder, "Surat Pernyataan.pdf", "%PDF-1.7 x");
  const std::string terms = fileWith(folder, "KAK Profil Kemiskinan.pdf", "%PDF-1.7 y");
  const std::string other = fileWith(folder, "other.pdf", "%PDF-1.7 z");
  const std::string list = fileWith(folder, "list.json", "[1]");
  const std::string broken = fileWith(folder, "broken.json", "{\"nature\":");
  const std::string unknown = fileWith(folder, "unknown.json", "{\"natur\":\"Segera\"}");
  const std::vector<BadCommand> commands = {
      {"bappeda", {"request", "submit", (folder.path() / "none.xml").string()}, 66, "There is no file"},
      {"bappeda", {"request", "submit", empty}, 65, "empty.xml"},
      {"bappeda", {"request", "submit", bomb}, 65, "bomb.xml"},
      {"bappeda", {"request", "submit", nul}, 65, "U+0000"},
      {"bappeda", {"request", "submit", latin}, 65, "not UTF-8"},
      {"bappeda", {"request", "submit", line}, 65, "line.xml"},
      {"bappeda", {"request", "submit", good}, 65, "which was not handed in"},
      {"bappeda", {"request", "submit", good, statement, terms, other}, 65, "does not name it"},
      {"sari", {"request", "submit", good, statement, terms}, 77, "acts for"},
      {"bappeda", {"request", "receive", ticket, "--produsen", "DINSOS"}, 77, "walidata"},
      {"sari", {"request", "receive", ticket, "--produsen", "NONE"}, 65, "DINSOS"},
      {"sari", {"request", "receive", ticket, "--produsen", "DINSOS:x"}, 65, "numbers of items"},
      {"sari", {"request", "receive", "P-1999-0001", "--produsen", "DINSOS"}, 66, "P-1999-0001"},
      {"sari", {"request", "receive", "../../etc/passwd", "--produsen", "DINSOS"}, 66, "There is no request"},
      {"sari", {"request", "return", ticket, "--reason", ""}, 65, ""},
      {"bappeda", {"request", "complete", ticket, statement}, 73, ""},
      {"sari", {"request", "extend", ticket, "--limit", "none", "--days", "1", "--reason", "x"}, 65, ""},
      {"sari", {"letter", "draft", ticket, "surat-cinta"}, 65, "no kind of letter"},
      {"sari", {"letter", "draft", ticket, "surat-pengantar", "--produsen", "DINSOS"}, 73, ""},
      {"sari", {"letter", "draft", ticket, "surat-penolakan", "--data", list}, 65, "one JSON object"},
      {"sari", {"letter", "draft", ticket, "surat-penolakan", "--data", broken}, 65, "not JSON"},
      {"sari", {"letter", "draft", ticket, "surat-penolakan", "--data", unknown}, 65, "natur"},
      {"kadis", {"letter", "issue", "NODRAFT"}, 66, "There is no draft"},
      {"sari", {"letter", "preview", "NODRAFT"}, 66, "There is no draft"},
      {"sari", {"letter", "get", "1/2/3"}, 66, "There is no issued letter"},
      {"kadis-dinsos", {"answer", "submit", ticket, empty}, 65, "empty.xml"},
      {"bappeda", {"balikan", "submit", ticket, bomb}, 65, "bomb.xml"},
      {"sari", {"balikan", "accept", ticket}, 73, ""},
      {"sari", {"register", "list", "--issuer", "NONE", "--series", "x"}, 66, "no series"},
      {"kadis", {"register", "void", "1/2/3", "--reason", "x"}, 66, "No register"},
      {"kadis",
       {"register", "insert", "--issuer", "DISKOMINFO", "--series", "surat-dinas", "--date", "23-11-2026",
        "--to", "x", "--subject", "x", "--signatory", "x", "--reason", "x", "--parent", "1"},
       65,
       "not a date"},
      {"sari", {"outbox", "retry", "none"}, 66, "There is no mail"},
      {"sari", {"outbox", "list", "--state", "gone"}, 65, "antre"},
      {"sari", {"user", "add", "x", "--name", "X", "--role", "walidata"}, 77, "admin"},
      {"operator", {"user", "add", "A B", "--name", "X", "--role", "king"}, 65, "there is no role"},
      {"operator", {"user", "disable", "nobody"}, 66, "nobody"},
      {"auditor", {"archive", "get", ticket, "../../../etc/passwd"}, 66, "has no file"},
      {"auditor", {"archive", "list", "urn:uuid:none"}, 66, "has no object"},
      {"sari", {"jobs", "run", "dance"}, 66, "There is no job"},
      {"nobody", {"request", "list"}, 77, "There is no user"},
      {"sari", {"request"}, 2, ""},
      {"sari", {"request", "show"}, 2, ""},
      {"sari", {"request", "show", ticket, "--at", "yesterday"}, 65, "not a time"},
  };
  storage::SqliteDatabase database(home.path() / "database" / "berkas.sqlite");
  const std::string rows = database.dumpDerived();
  const std::size_t files = filesBelow(home.path() / "archive");
  for (const BadCommand& command : commands) {
    const auto outcome = home.run(command.user, command.words);
    std::string words;
    for (const std::string& word : command.words) words += word.substr(0, 60) + " ";
    BOOST_TEST(outcome.status == command.status,
               words << "ended with " << outcome.status << ": " << outcome.err);
    BOOST_TEST(outcome.err.find(command.says) != std::string::npos, words << "said: " << outcome.err);
    BOOST_TEST(!outcome.err.empty(), words);
    BOOST_TEST(outcome.err.find("mistake in Berkas itself") == std::string::npos, words << outcome.err);
  }
  BOOST_TEST(database.dumpDerived() == rows);
  BOOST_TEST(filesBelow(home.path() / "archive") == files);
  BOOST_TEST(home.must("sari", {"outbox", "list"}).array()->size() == 1U);
}

BOOST_AUTO_TEST_CASE(without_a_home_the_answer_is_how_to_name_one) {
  ::unsetenv("BERKAS_HOME");
  const auto outcome = berkas({"request", "list"});
  BOOST_TEST(outcome.status == 66);
  BOOST_TEST(outcome.err.find("--home DIR") != std::string::npos, outcome.err);
  const support::TemporaryFolder folder;
  BOOST_TEST(berkas({"--home", folder.path().string(), "request", "list"}).status == 66);
}

BOOST_AUTO_TEST_CASE(a_wrong_setting_is_an_error_of_the_setup_and_check_lists_every_problem) {
  const DemoHome home;
  std::ofstream(home.path() / "berkas.properties", std::ios::app)
      << "mail.transprot = smtp\nletter.approvals = two\n";
  const auto outcome = home.run("sari", {"request", "list"});
  BOOST_TEST(outcome.status == 78);
  BOOST_TEST(outcome.err.find("did you mean \"mail.transport\"?") != std::string::npos, outcome.err);
  std::ofstream(home.path() / "office" / "series.xml") << "<all-series><serie/></all-series>";
  const auto check = home.run("", {"check"});
  BOOST_TEST(check.status == 1);
  BOOST_TEST(check.json().array()->size() >= 3U, check.out);
}

BOOST_AUTO_TEST_CASE(help_is_everywhere) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"--help"},
                                             {"request", "--help"},
                                             {"request", "submit", "--help"},
                                             {"letter", "issue", "--help"}}) {
    const auto outcome = berkas(words);
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.out.size() > 50U);
  }
}

BOOST_AUTO_TEST_SUITE_END()
