#include "cage/cage.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <set>
#include <thread>

#include "base/error.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

using cage::Cage;
using cage::Outcome;

namespace {

constexpr cage::Limits kLimits{64UL << 20, 1, 2UL << 20, 1000};

base::Bytes answerOf(Cage& cage, base::ByteView request) {
  cage::Result result = cage.run(request);
  BOOST_TEST((result.outcome == Outcome::Answered));
  return result.answer;
}

void expect(const std::string& deed, Outcome outcome) {
  Cage cage("anything", kLimits);
  const base::Bytes before = answerOf(cage, "pid");
  BOOST_TEST((cage.run(deed).outcome == outcome), deed);
  const base::Bytes after = answerOf(cage, "pid");
  BOOST_TEST(before != after, deed);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cages)

BOOST_AUTO_TEST_CASE(bytes_go_in_and_bytes_come_out) {
  Cage cage("anything", kLimits);
  for (const base::Bytes& request : {base::Bytes("halo"), base::Bytes(), base::Bytes("\0\xff\n", 3)})
    BOOST_TEST(answerOf(cage, request) == request);
  Cage large("anything", {500UL << 20, 20, 200UL << 20});
  base::Bytes request(100UL << 20, 'x');
  request.back() = 'y';
  BOOST_TEST((answerOf(large, request) == request));
}

BOOST_AUTO_TEST_CASE(one_worker_serves_a_thousand_requests_and_then_makes_way) {
  Cage cage("anything", kLimits);
  std::set<base::Bytes> processes;
  for (int i = 0; i < 1000; ++i) processes.insert(answerOf(cage, "pid"));
  BOOST_TEST(processes.size() == 1U);
  processes.insert(answerOf(cage, "pid"));
  BOOST_TEST(processes.size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_it_may_not_ask_of_the_kernel_ends_it) {
  for (const char* deed :
       {"open", "create", "fork", "exec", "socket", "kill the parent", "run memory", "sleep", "close"})
    expect(deed, Outcome::Died);
  BOOST_TEST(!std::filesystem::exists("/tmp/cage-was-here"));
}

// What libraries ask for when they read dates; the C library looks for the zone in files.
BOOST_AUTO_TEST_CASE(times_are_told_in_utc) {
  Cage cage("anything", kLimits);
  BOOST_TEST(answerOf(cage, "tell the time") == "86400");
}

BOOST_AUTO_TEST_CASE(whoever_dies_is_replaced) {
  for (const char* deed : {"grow", "crash", "overflow the stack", "abort", "throw", "exit", "say too much"})
    expect(deed, Outcome::Died);
}

BOOST_AUTO_TEST_CASE(a_worker_that_was_killed_while_it_waited_costs_no_request) {
  Cage cage("anything", kLimits);
  const base::Bytes process = answerOf(cage, "pid");
  BOOST_TEST_REQUIRE(::kill(std::stoi(process), SIGKILL) == 0);
  BOOST_TEST(answerOf(cage, "pid") != process);
}

BOOST_AUTO_TEST_CASE(whoever_takes_too_long_is_left) {
  const auto start = std::chrono::steady_clock::now();
  Cage cage("anything", kLimits);
  BOOST_TEST((cage.run("loop").outcome != Outcome::Answered));
  BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(10)));
  BOOST_TEST(answerOf(cage, "halo") == "halo");
}

// Neither open files nor the environment, in which secrets may be.
BOOST_AUTO_TEST_CASE(nothing_of_ours_is_seen_in_it) {
  const int ours = ::open("/etc/passwd", O_RDONLY);
  BOOST_REQUIRE(ours > 2);
  Cage cage("anything", kLimits);
  BOOST_TEST(answerOf(cage, "around") == "0 1 2 without HOME");
  ::close(ours);
}

// A file that came with a request is read in place, and nothing else can be done with it.
BOOST_AUTO_TEST_CASE(a_worker_reads_the_file_that_it_is_given) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  base::writeNewFile(disk, folder.path() / "a", "Surat Pengantar");
  Cage cage("anything", kLimits);
  const auto read = [&](const base::Bytes& request, bool isHarmless = true) {
    const base::OpenFile file(folder.path() / "a");
    return cage.read(request, file, [&](base::ByteView) { return isHarmless; });
  };
  std::set<base::Bytes> answers;
  for (int i = 0; i < 50; ++i) answers.insert(read("6").answer);
  BOOST_TEST_REQUIRE(answers.size() == 1U);
  BOOST_TEST(answers.begin()->ends_with(" 3 Pengantar"));
  BOOST_TEST(read("99").answer.ends_with(" 3 "));
  for (const char* deed : {"write", "reopen", "keep", "truncate"})
    BOOST_TEST((read(deed).outcome != Outcome::Answered || read(deed).answer == "-1"), deed);
  BOOST_TEST(base::readFile(disk, folder.path() / "a") == "Surat Pengantar");
}

BOOST_AUTO_TEST_CASE(a_worker_that_gave_a_harmful_answer_is_replaced) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  base::writeNewFile(disk, folder.path() / "a", "Surat Pengantar");
  const base::OpenFile file(folder.path() / "a");
  Cage cage("anything", kLimits);
  const auto answer = [&](bool isHarmless) {
    return cage.read("0", file, [&](base::ByteView) { return isHarmless; }).answer;
  };
  const base::Bytes first = answer(true);
  BOOST_TEST(answer(false) == first);
  const base::Bytes next = answer(true);
  BOOST_TEST(next != first);
  BOOST_TEST(answerOf(cage, "pid") == next.substr(0, next.find(' ')));
}

BOOST_AUTO_TEST_CASE(many_threads_share_the_workers_there_are) {
  Cage cage("anything", kLimits, 2);
  std::set<base::Bytes> processes;
  std::mutex mutex;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 50; ++n) {
        const cage::Result result = cage.run(n == 25 ? "crash" : "pid");
        const std::lock_guard lock(mutex);
        if (result.outcome == Outcome::Answered) processes.insert(result.answer);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  BOOST_TEST(processes.size() >= 2U);
  BOOST_TEST(processes.size() <= 10U);
}

BOOST_AUTO_TEST_CASE(who_cannot_be_started_is_an_error_in_words) {
  for (const char* work : {"unprepared", "unknown"}) {
    Cage cage(work, kLimits);
    for (int i = 0; i < 2; ++i) BOOST_CHECK_THROW(cage.run("halo"), base::Unavailable);
  }
}

BOOST_AUTO_TEST_SUITE_END()
