#include "storage/write_queue.h"

#include <atomic>
#include <future>
#include <set>
#include <stdexcept>
#include <thread>

#include "base/error.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

namespace {

using storage::Access;
using storage::Connection;
using storage::WriteQueue;

void insert(Connection& connection, std::int64_t number) {
  connection.execute("INSERT INTO t (a) VALUES ($1)", {number});
}

struct Queue {
  support::TemporaryFolder folder;
  std::atomic<int> opened = 0;
  WriteQueue queue{[this] {
    ++opened;
    auto connection = std::make_unique<Connection>(folder.path() / "a.db", Access::ReadWrite);
    connection->execute("CREATE TABLE IF NOT EXISTS t (a BIGINT PRIMARY KEY, b TEXT)");
    return connection;
  }};

  std::string rows() {
    Connection reader(folder.path() / "a.db", Access::ReadOnly);
    return reader.query("SELECT group_concat(a) FROM (SELECT a FROM t ORDER BY a)", {}, 1)[0][0].value_or("");
  }
};

// Works that are committed together: the first holds the writer until the others wait behind it, so that
// these are the next batch. Returns what became of each.
std::vector<std::string> runTogether(WriteQueue& queue, const std::vector<WriteQueue::Work>& works,
                                     const std::vector<storage::CommitSync>& syncs = {}) {
  std::promise<void> begun;
  std::promise<void> go;
  std::thread first([&] {
    queue.run([&](Connection&) {
      begun.set_value();
      go.get_future().wait();
    });
  });
  begun.get_future().wait();
  std::vector<std::string> outcomes(works.size());
  std::vector<std::thread> threads;
  threads.reserve(works.size());
  for (std::size_t i = 0; i < works.size(); ++i) {
    threads.emplace_back([&, i] {
      try {
        queue.run(works[i], syncs.empty() ? storage::CommitSync::Full : syncs[i]);
        outcomes[i] = "done";
      } catch (const std::exception& failure) {
        outcomes[i] = failure.what();
      }
    });
    while (queue.waiting() < i + 1) std::this_thread::yield();
  }
  go.set_value();
  first.join();
  for (std::thread& thread : threads) thread.join();
  return outcomes;
}

}  // namespace

BOOST_AUTO_TEST_CASE(works_that_wait_together_share_a_transaction_and_a_thread) {
  Queue subject;
  std::set<std::thread::id> threads;
  std::vector<std::string> seen;
  std::vector<WriteQueue::Work> works;
  works.reserve(5);
  for (int i = 0; i < 5; ++i) {
    works.push_back([&, i](Connection& connection) {
      insert(connection, i);
      threads.insert(std::this_thread::get_id());
      seen.push_back(subject.rows());
    });
  }
  BOOST_TEST(runTogether(subject.queue, works) == std::vector<std::string>(5, "done"),
             boost::test_tools::per_element());
  BOOST_TEST(threads.size() == 1U);
  BOOST_TEST(seen == std::vector<std::string>(5, ""), boost::test_tools::per_element());
  BOOST_TEST(subject.rows() == "0,1,2,3,4");
}

BOOST_AUTO_TEST_CASE(a_work_that_throws_is_undone_alone) {
  Queue subject;
  const auto outcomes = runTogether(subject.queue, {[](Connection& connection) { insert(connection, 1); },
                                                    [](Connection& connection) {
                                                      insert(connection, 2);
                                                      throw std::runtime_error("mine");
                                                    },
                                                    [](Connection& connection) { insert(connection, 3); },
                                                    [](Connection& connection) { insert(connection, 1); }});
  BOOST_TEST(outcomes[0] == "done");
  BOOST_TEST(outcomes[1] == "mine");
  BOOST_TEST(outcomes[2] == "done");
  BOOST_TEST(outcomes[3].find("UNIQUE") != std::string::npos);
  BOOST_TEST(subject.rows() == "1,3");
}

BOOST_AUTO_TEST_CASE(a_work_that_ends_the_transaction_hurts_itself_only) {
  Queue subject;
  std::atomic<int> runs = 0;
  const auto outcomes = runTogether(subject.queue, {[&](Connection& connection) {
                                                      ++runs;
                                                      insert(connection, 1);
                                                    },
                                                    [](Connection& connection) {
                                                      insert(connection, 2);
                                                      connection.execute("ROLLBACK");
                                                    },
                                                    [](Connection& connection) { insert(connection, 3); }});
  BOOST_TEST(outcomes[0] == "done");
  BOOST_TEST(outcomes[1] != "done");
  BOOST_TEST(outcomes[2] == "done");
  BOOST_TEST(runs == 2);
  BOOST_TEST(subject.rows() == "1,3");
}

// What was said of a work in the transaction that came to nothing does not count any more.
BOOST_AUTO_TEST_CASE(a_work_that_fails_only_beside_the_others_succeeds_when_it_is_run_alone) {
  Queue subject;
  int runs = 0;
  const auto outcomes =
      runTogether(subject.queue, {[&](Connection& connection) {
                                    insert(connection, 1);
                                    if (++runs == 1) throw std::runtime_error("first time");
                                  },
                                  [](Connection& connection) { connection.execute("ROLLBACK"); }});
  BOOST_TEST(outcomes[0] == "done");
  BOOST_TEST(subject.rows() == "1");
}

BOOST_AUTO_TEST_CASE(a_work_that_calls_the_queue_is_told_so_and_does_not_hang) {
  Queue subject;
  BOOST_CHECK_THROW(subject.queue.run([&](Connection&) { subject.queue.run([](Connection&) {}); }),
                    base::Internal);
  subject.queue.run([](Connection& connection) { insert(connection, 1); });
  BOOST_TEST(subject.rows() == "1");
}

// SQLite's name of it: 1 is NORMAL, 2 is FULL.
std::string syncOf(Connection& connection) {
  return connection.query("PRAGMA synchronous", {}, 1)[0][0].value_or("");
}

BOOST_AUTO_TEST_CASE(a_transaction_is_synced_when_one_of_its_works_asks_for_that) {
  Queue subject;
  std::vector<std::string> seen;
  const auto note = [&](Connection& connection) { seen.push_back(syncOf(connection)); };
  subject.queue.run(note, storage::CommitSync::Later);
  subject.queue.run(note);
  subject.queue.run(note, storage::CommitSync::Later);
  BOOST_TEST(seen == (std::vector<std::string>{"1", "2", "1"}), boost::test_tools::per_element());
  seen.clear();
  runTogether(subject.queue, {note, note}, {storage::CommitSync::Later, storage::CommitSync::Full});
  runTogether(subject.queue, {note, note}, {storage::CommitSync::Later, storage::CommitSync::Later});
  BOOST_TEST(seen == (std::vector<std::string>{"2", "2", "1", "1"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(more_works_than_fit_together_all_come_to_their_end) {
  Queue subject;
  std::vector<WriteQueue::Work> works;
  works.reserve(150);
  for (int i = 0; i < 150; ++i) works.push_back([i](Connection& connection) { insert(connection, i); });
  BOOST_TEST(runTogether(subject.queue, works) == std::vector<std::string>(150, "done"),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(when_the_lock_cannot_be_had_every_waiting_caller_is_told) {
  const support::TemporaryFolder folder;
  const base::Path file = folder.path() / "a.db";
  WriteQueue queue([&] {
    return std::make_unique<Connection>(file, Access::ReadWrite,
                                        base::Patience{std::chrono::milliseconds(50)});
  });
  Connection other(file, Access::ReadWrite);
  const storage::OpenTransaction held(other, Access::ReadWrite);
  int ran = 0;
  BOOST_CHECK_THROW(queue.run([&](Connection&) { ++ran; }), base::Unavailable);
  BOOST_TEST(ran == 0);
}
