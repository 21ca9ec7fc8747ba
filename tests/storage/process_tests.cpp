#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>
#include <thread>

#include "base/error.h"
#include "storage/sqlite_database.h"
#include "support/boost_test.h"
#include "support/database_contract.h"
#include "support/letter_repository_contract.h"
#include "support/number_sequence_contract.h"
#include "support/temporary_folder.h"
#include "support/threads.h"

namespace {

using storage::SqliteDatabase;

struct SimulatedFailure {};

// A child process that runs `work` and ends with 0, or with 1 when it throws.
template <class Work>
pid_t inChild(const Work& work) {
  const pid_t child = ::fork();
  BOOST_REQUIRE(child >= 0);
  if (child > 0) return child;
  int status = 1;
  try {
    work();
    status = 0;
  } catch (...) {
  }
  ::_exit(status);
}

int statusOf(pid_t child) {
  int status = -1;
  BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

// Takes a number and saves the draft that it is for, `count` times; every tenth or so is given up after it.
void takeNumbers(app::Database& database, const std::string& worker, int count) {
  std::minstd_rand random(static_cast<unsigned>(std::hash<std::string>()(worker)));
  for (int i = 0; i < count; ++i) {
    const bool fails = random() % 10 == 0;
    try {
      database.write([&](app::Transaction& transaction) {
        const int urut = transaction.numbers().next(support::registerKey(), support::november(10));
        transaction.numbers().add(support::agendaRow(urut, letters::NumberStatus::Taken));
        transaction.letters().saveDraft(support::draftRow(worker + "-" + std::to_string(i), "urn:a"));
        if (fails) throw SimulatedFailure();
      });
    } catch (const SimulatedFailure&) {
    }
  }
}

// Writes contacts "0", "1" … and names each on the pipe after it was committed, until it is killed.
void writeUntilKilled(const base::Path& file, const std::string& prefix, int acknowledgements) {
  SqliteDatabase database(file);
  for (int i = 0;; ++i) {
    const std::string object = prefix + std::to_string(i);
    support::saveContact(database, object);
    const std::string line = object + "\n";
    if (::write(acknowledgements, line.data(), line.size()) < 0) return;
  }
}

std::vector<std::string> linesFrom(int descriptor) {
  std::string text;
  char buffer[4096];
  for (ssize_t got = 0; (got = ::read(descriptor, buffer, sizeof buffer)) > 0;) {
    text.append(buffer, static_cast<std::size_t>(got));
  }
  std::vector<std::string> lines;
  for (std::size_t end = 0; (end = text.find('\n')) != std::string::npos; text.erase(0, end + 1)) {
    lines.push_back(text.substr(0, end));
  }
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_of_threads_and_processes_have_no_gap_and_no_twin) {
  const support::TemporaryFolder folder;
  const base::Path file = folder.path() / "berkas.db";
  std::vector<pid_t> children;
  children.reserve(2);
  for (const char* process : {"a", "b"}) {
    children.push_back(inChild([&] {
      SqliteDatabase database(file);
      support::onThreads(4, [&](int thread) { takeNumbers(database, process + std::to_string(thread), 60); });
    }));
  }
  for (const pid_t child : children) BOOST_TEST(statusOf(child) == 0);
  SqliteDatabase database(file);
  database.read([](app::Transaction& transaction) {
    const auto rows = transaction.numbers().list(support::registerKey());
    BOOST_TEST(rows.size() > 300U);
    BOOST_TEST(rows.size() < 480U);
    BOOST_TEST(rows.size() == transaction.letters().drafts("").size());
    for (std::size_t i = 0; i < rows.size(); ++i) BOOST_TEST(rows[i].urut == static_cast<int>(i) + 1);
  });
}

BOOST_AUTO_TEST_CASE(what_was_acknowledged_is_there_after_kill_9) {
  const support::TemporaryFolder folder;
  const base::Path file = folder.path() / "berkas.db";
  int pipe[2];
  BOOST_REQUIRE(::pipe(pipe) == 0);
  std::vector<pid_t> children;
  children.reserve(4);
  for (const char* prefix : {"a", "b"}) {
    children.push_back(inChild([&] { writeUntilKilled(file, prefix, pipe[1]); }));
  }
  ::close(pipe[1]);
  std::this_thread::sleep_for(std::chrono::milliseconds(400));
  for (const pid_t child : children) ::kill(child, SIGKILL);
  for (const pid_t child : children) BOOST_TEST(WIFSIGNALED(statusOf(child)));
  const std::vector<std::string> acknowledged = linesFrom(pipe[0]);
  ::close(pipe[0]);
  BOOST_TEST(acknowledged.size() > 10U);
  SqliteDatabase database(file);
  int lost = 0;
  for (const std::string& object : acknowledged) lost += support::hasContact(database, object) ? 0 : 1;
  BOOST_TEST(lost == 0);
  storage::Connection connection(file, storage::Access::ReadOnly);
  BOOST_TEST((connection.query("PRAGMA integrity_check", {}, 1)[0][0] == "ok"));
}

BOOST_AUTO_TEST_CASE(processes_that_meet_at_a_new_database_all_open_it) {
  for (int round = 0; round < 5; ++round) {
    const support::TemporaryFolder folder;
    std::vector<pid_t> children;
    children.reserve(4);
    for (int i = 0; i < 4; ++i) {
      children.push_back(inChild([&] {
        SqliteDatabase database(folder.path() / "berkas.db");
        support::saveContact(database, std::to_string(::getpid()));
      }));
    }
    for (const pid_t child : children) BOOST_TEST(statusOf(child) == 0);
  }
}
