// Writers that are killed at random moments: no number is lost or given twice, no acknowledged letter is
// missing.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <random>
#include <set>
#include <thread>

#include "app/records.h"
#include "cli/home.h"
#include "cli/run.h"
#include "json/text.h"
#include "storage/sqlite_database.h"
#include "support/boost_test.h"

namespace {

using cli_tests::DemoHome;

// 200 rounds are run by scripts/crash; the fast tests do a few.
int rounds() {
  const char* set = std::getenv("BERKAS_CRASH_ROUNDS");
  return set ? std::atoi(set) : 5;
}

// Issues one letter after the other in this process, each through the program's own entry, and notes what was
// acknowledged.
[[noreturn]] void issueLetters(const DemoHome& home, const std::vector<std::string>& drafts,
                               const base::Path& acknowledged) {
  std::ofstream log(acknowledged, std::ios::app);
  for (const std::string& draft : drafts) {
    std::ostringstream out;
    std::ostringstream err;
    const std::string folder = home.path().string();
    const char* words[] = {"berkas", "--home", folder.c_str(), "--as",  "kadis",
                           "letter", "issue",  draft.c_str(),  "--json"};
    if (cli::run(9, words, out, err) == 0) log << out.str() << std::flush;
  }
  ::_exit(0);
}

std::vector<std::string> linesOf(const base::Path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(crash)

BOOST_AUTO_TEST_CASE(killed_writers_leave_numbers_without_gap_or_twin_and_no_acknowledged_letter_is_missing) {
  constexpr int kWriters = 4;
  constexpr int kLettersEach = 2;
  const DemoHome home;
  const support::TemporaryFolder folder;
  std::mt19937 random(20261123);
  std::vector<base::Path> logs;
  for (int round = 0; round < rounds(); ++round) {
    std::vector<pid_t> writers;
    for (int writer = 0; writer < kWriters; ++writer) {
      std::vector<std::string> drafts;
      for (int i = 0; i < kLettersEach; ++i) drafts.push_back(home.draftedLetter());
      logs.push_back(folder.path() / ("log-" + std::to_string(logs.size())));
      std::fflush(nullptr);  // or the child writes it again
      const pid_t child = ::fork();
      if (child == 0) issueLetters(home, drafts, logs.back());
      writers.push_back(child);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 250));
    for (const pid_t writer : writers) ::kill(writer, SIGKILL);
    for (const pid_t writer : writers) ::waitpid(writer, nullptr, 0);
  }
  // Any command recovers first: what was numbered is finished.
  const json::Value agenda =
      home.must("sari", {"register", "list", "--issuer", "DISKOMINFO", "--series", "surat-dinas"});
  std::set<std::string> numbers;
  std::int64_t expected = 1;
  for (const json::Value& row : *agenda.array()) {
    BOOST_TEST(row.integerAt("urut") == expected++);
    BOOST_TEST(row.stringAt("status") == "terbit", row.stringAt("number"));
    BOOST_TEST(numbers.insert(row.stringAt("number")).second, "a twin: " << row.stringAt("number"));
  }
  for (const base::Path& log : logs) {
    for (const std::string& line : linesOf(log)) {
      const json::Value letter = json::read(line, "acknowledged");
      BOOST_TEST(numbers.count(letter.stringAt("number")) == 1U);
      const auto shown = home.must("sari", {"letter", "show", letter.stringAt("number")});
      BOOST_TEST(shown.stringAt("sha256") == letter.stringAt("sha256"));
    }
  }
  BOOST_TEST(home.run("auditor", {"archive", "verify"}).status == 0);
  storage::SqliteDatabase database(home.path() / "database" / "berkas.sqlite");
  const std::string before = database.dumpDerived();
  home.must("", {"rebuild"});
  BOOST_TEST(database.dumpDerived() == before);
}

BOOST_AUTO_TEST_SUITE_END()
