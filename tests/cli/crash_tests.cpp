// Writers and mailers that are killed at random moments: no number is lost or given twice, no acknowledged
// letter and no mail is missing.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "app/records/records.h"
#include "base/clock.h"
#include "base/text.h"
#include "cli/home.h"
#include "json/text.h"
#include "signing/authority.h"
#include "signing/soft_token.h"
#include "storage/sqlite_database.h"
#include "support/boost_test.h"
#include "support/command.h"

#include <boost/test/data/test_case.hpp>

namespace {

using cli_tests::DemoHome;
using cli_tests::linesOf;

const char* const kMailbox = BERKAS_SOURCE_DIR "/tests/cli/mailbox.py";

// The fast tests do a few; BERKAS_CRASH_ROUNDS=200 scripts/test release takes some minutes more.
int rounds() {
  const char* set = std::getenv("BERKAS_CRASH_ROUNDS");
  return set ? std::atoi(set) : 5;
}

// Does something in a process of its own, through the program's own entry.
template <class Work>
pid_t inProcess(const Work& work) {
  std::fflush(nullptr);  // or the child writes it again
  const pid_t child = ::fork();
  if (child != 0) return child;
  work();
  ::_exit(0);
}

// What the Kepala Dinas signs with.
struct Signer {
  const char* kind;
  const char* algorithm;
  int patience;  // microseconds within which a writer is killed: a token takes its time to open
};

void use(const DemoHome& home, const Signer& signer) {
  const base::Path keys = home.path() / "keys";
  if (std::string(signer.kind) == "pkcs12") {
    const base::Bytes passphrase = base::readFile(base::PosixDisk(), keys / "passphrase");
    std::ofstream(keys / "kadis.p12", std::ios::binary) << signing_tests::Authority::shared().pkcs12(
        signer.algorithm, std::string(base::trimmed(passphrase)));
    return;
  }
  const signing::Pkcs11Key key = signing_tests::SoftToken::of(signer.algorithm).key();
  std::ofstream(keys / "pin") << signing_tests::SoftToken::kPin;
  home.set("signer.kind", "pkcs11");
  home.set("signer.secret", "file:keys/pin");
  home.set("signer.pkcs11.module", key.module.string());
  home.set("signer.pkcs11.token", key.token);
}

// Issues one letter after the other and notes what was acknowledged.
void issueLetters(const DemoHome& home, const std::vector<std::string>& drafts,
                  const base::Path& acknowledged) {
  std::ofstream log(acknowledged, std::ios::app);
  for (const std::string& draft : drafts) {
    const cli_tests::Outcome issued = home.runHere("kadis", {"letter", "issue", draft});
    if (issued.status == 0) log << issued.out << std::flush;
  }
}

std::ostream& operator<<(std::ostream& out, const Signer& signer) {
  return out << signer.kind << ' ' << signer.algorithm;
}

void killAll(const std::vector<pid_t>& processes) {
  for (const pid_t process : processes) ::kill(process, SIGKILL);
  for (const pid_t process : processes) ::waitpid(process, nullptr, 0);
}

// The database holds what the archive says, no more and no less.
void demandSameDatabaseFromArchive(const DemoHome& home) {
  BOOST_TEST(home.run("auditor", {"archive", "verify"}).status == 0);
  storage::SqliteDatabase database(home.path() / "database" / "berkas.sqlite");
  const std::string before = database.dumpDerived();
  home.must("", {"rebuild"});
  BOOST_TEST(database.dumpDerived() == before);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(crash)

constexpr Signer kSigners[] = {
    {"pkcs12", "EC:P-256", 120'000}, {"pkcs12", "RSA:2048", 120'000}, {"pkcs11", "EC:P-256", 500'000}};

BOOST_DATA_TEST_CASE(killed_writers_leave_numbers_without_gap_or_twin_and_no_acknowledged_letter_is_missing,
                     boost::unit_test::data::make(kSigners), signer) {
  constexpr std::size_t kWriters = 4;
  constexpr std::size_t kLettersEach = 2;
  const DemoHome home;
  use(home, signer);
  const support::TemporaryFolder folder;
  std::mt19937 random(20261123);
  std::vector<base::Path> logs;
  for (int round = 0; round < rounds(); ++round) {
    std::vector<std::string> drafts(kWriters * kLettersEach);
    for (std::string& draft : drafts) draft = home.draftedLetter();
    std::vector<pid_t> writers;
    for (std::size_t writer = 0; writer < kWriters; ++writer) {
      const auto first = drafts.begin() + static_cast<std::ptrdiff_t>(writer * kLettersEach);
      const std::vector<std::string> own(first, first + kLettersEach);
      logs.push_back(folder.path() / ("log-" + std::to_string(logs.size())));
      writers.push_back(inProcess([&] { issueLetters(home, own, logs.back()); }));
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % static_cast<unsigned>(signer.patience)));
    killAll(writers);
    if (std::string(signer.kind) == "pkcs11") signing_tests::SoftToken::restoreAll();
  }
  // Any command recovers first: what was numbered is finished.
  const cli_tests::Outcome listed =
      home.run("sari", {"register", "list", "--issuer", "DISKOMINFO", "--series", "surat-dinas"});
  BOOST_TEST(listed.err == "");
  const json::Value agenda = listed.json();
  std::set<std::string> numbers;
  std::int64_t expected = 1;
  for (const json::Value& row : *agenda.array()) {
    BOOST_TEST(row.integerAt("urut") == expected++);
    BOOST_TEST(row.stringAt("status") == "terbit", row.stringAt("number"));
    BOOST_TEST(numbers.insert(row.stringAt("number")).second, "a twin: " << row.stringAt("number"));
  }
  std::size_t acknowledged = 0;
  for (const base::Path& log : logs) {
    for (const std::string& line : linesOf(log)) {
      const json::Value letter = json::read(line, "acknowledged");
      BOOST_TEST(numbers.count(letter.stringAt("number")) == 1U);
      const auto shown = home.must("sari", {"letter", "show", letter.stringAt("number")});
      BOOST_TEST(shown.stringAt("sha256") == letter.stringAt("sha256"));
      ++acknowledged;
    }
  }
  BOOST_TEST_MESSAGE("letters begun " << rounds() * kWriters * kLettersEach << ", numbered " << numbers.size()
                                      << ", acknowledged before the kill " << acknowledged);
  demandSameDatabaseFromArchive(home);
}

// Kills the process once the file has so many lines, and a little later; false when it has ended before.
bool killAfterLines(pid_t process, const base::Path& file, std::size_t lines,
                    std::chrono::microseconds later) {
  while (linesOf(file).size() < lines) {
    if (::waitpid(process, nullptr, WNOHANG) == process) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  std::this_thread::sleep_for(later);
  killAll({process});
  return true;
}

// Between reading the 250 and writing it down a process can always be killed; so each kill may cost one mail
// its second copy, and never more. A mail is written down before the next one goes out, so that none is sent
// again that the process went on after.
BOOST_AUTO_TEST_CASE(killed_mailers_lose_no_mail_and_send_one_again_with_the_same_bytes) {
  const support::TemporaryFolder folder;
  const base::Path journal = folder.path() / "journal";
  support::BackgroundCommand mailbox({"/usr/bin/python3", kMailbox, journal.string()});
  const DemoHome home;
  std::ofstream(home.path() / "berkas.properties", std::ios::app)
      << "mail.transport = smtp\nmail.smtp.security = none\nmail.smtp.host = 127.0.0.1\nmail.smtp.port = "
      << mailbox.readLine() << '\n';
  std::mt19937 random(20261124);
  base::Instant now = base::SystemClock().now();  // the requests are handed in at the machine's time
  // Long enough for what a killed process held to be due again.
  const auto later = [&] {
    now = now.plusSeconds(90'000);
    return now.rfc3339(base::TimeZone::jakarta());
  };
  constexpr std::size_t kMailsEach = 4;
  int killed = 0;
  for (int round = 0; round < rounds(); ++round) {
    for (std::size_t mail = 0; mail < kMailsEach; ++mail) home.submit();
    const std::string time = later();
    const std::size_t lines = linesOf(journal).size() + random() % (2 * kMailsEach);
    const pid_t mailer = inProcess([&] { home.runHere("sari", {"--now", time, "outbox", "send"}); });
    killed += killAfterLines(mailer, journal, lines, std::chrono::microseconds(random() % 5'000)) ? 1 : 0;
  }
  BOOST_TEST(killed > 0);
  home.must("sari", {"--now", later(), "outbox", "send"});
  std::set<std::string> queued;
  const json::Value rows = home.must("sari", {"outbox", "list"});
  for (const json::Value& row : *rows.array()) {
    BOOST_TEST(row.stringAt("state") == "terkirim");
    queued.insert("<" + row.stringAt("message_id") + ">");
  }
  std::map<std::string, std::string> digests;
  int copies = 0;
  int readBefore = 0;
  std::set<std::string> read;
  for (const std::string& line : linesOf(journal)) {
    std::istringstream words(line);
    std::string what;
    std::string id;
    std::string digest;
    words >> what >> id >> digest;
    if (what == "read") read.insert(id);
    if (what != "taken") continue;
    const auto [first, isNew] = digests.emplace(id, digest);
    BOOST_TEST(first->second == digest, id << " came with other bytes");
    copies += isNew ? 0 : 1;
    readBefore += isNew ? 0 : static_cast<int>(read.count(id));
  }
  for (const std::string& id : queued) BOOST_TEST(digests.count(id) == 1U, id << " never came");
  BOOST_TEST(digests.size() == queued.size());
  BOOST_TEST(copies <= killed);
  BOOST_TEST(readBefore == 0);
  BOOST_TEST_MESSAGE("kills " << killed << ", mails " << digests.size() << ", sent again " << copies);
  demandSameDatabaseFromArchive(home);
}

BOOST_AUTO_TEST_SUITE_END()
