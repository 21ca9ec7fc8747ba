// The archive and its transparency log on one disk: the power goes at every call of commits that share their
// rounds, and every call fails once. The promise: after recovery each archived version has one leaf and each
// leaf its version.
#include "app/home/archive_journal.h"

#include <chrono>
#include <map>
#include <thread>

#include "app/home/log_keys.h"
#include "archive/storage_root.h"
#include "archive/store.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "ocfl/specimen.h"
#include "support/boost_test.h"
#include "support/simulated_disk.h"
#include "support/temporary_folder.h"
#include "support/threads.h"
#include "tlog/audit.h"
#include "tlog/record.h"

namespace {

using support::Fault;
using support::SimulatedDisk;
using support::Survivors;
using Versions = std::map<std::pair<std::string, int>, std::string>;  // → digest of the inventory

archive::ObjectId objectNumber(int number) {
  return archive::ObjectId::of("urn:uuid:00000000-0000-4000-8000-" + std::to_string(100000000000 + number));
}

archive::NewVersion versionAfter(int head, int number) {
  archive::NewVersion version{
      objectNumber(number),   head, *base::Instant::parse("2026-11-23T02:15:00Z"), "uji", "sari",
      "urn:berkas:user:sari", {}};
  version.files.push_back({"a.txt", "text " + std::to_string(head)});
  return version;
}

std::unique_ptr<SimulatedDisk> copyOf(const SimulatedDisk& disk) {
  return disk.afterCrash(Survivors::Everything);
}

struct JournalHome {
  support::TemporaryFolder folder;  // real, since locks are; the rest lies on the simulated disk
  app::Home home{folder.path()};
  std::unique_ptr<SimulatedDisk> before;

  JournalHome() {
    base::PosixDisk real;
    base::makeDirectories(real, home.locks());
    auto disk = std::make_unique<SimulatedDisk>();
    disk->provideFile(folder.path() / "seed/ocfl_layout.json", "{}\n");
    disk->provideFolder(home.keys());
    disk->provideFolder(home.work());
    archive::makeStorageRoot(*disk, home.archive(), folder.path() / "seed");
    const tlog::NoteSigner signer("berkas-log/uji", crypto::Ed25519Key::generate());
    disk->provideFile(home.logKey(), signer.key().pem().text());
    disk->provideFile(home.logVerifier(), signer.verifier().vkey() + "\n");
    tlog::Log::make(*disk, home.log(), signer);
    Opened opened(home, *disk);
    opened.commit(0, 1);
    disk->settle();
    before = copyOf(*disk);
  }

  struct Opened {
    app::ArchiveJournal journal;
    archive::Store store;

    Opened(const app::Home& home, base::Disk& disk)
        : journal(disk, home), store(disk, home.archive(), home.work(), &journal) {}
    void commit(int head, int number) { store.settled(store.commit(versionAfter(head, number))); }
  };

  // Three at once, then one more on top.
  void perform(base::Disk& disk) const {
    try {
      Opened opened(home, disk);
      support::onThreads(3, [&](int thread) {
        try {
          opened.commit(thread == 0 ? 1 : 0, thread + 1);
        } catch (const base::Error&) {
          return;
        }
      });
      opened.commit(2, 1);
    } catch (const base::Error&) {
      return;
    }
  }

  void judge(SimulatedDisk& found, std::vector<std::string>& wrongs) const {
    try {
      Opened opened(home, found);
      opened.store.recover();
      opened.store.completeJournal();
      opened.store.forgetBatches();
      compare(opened, wrongs);
      opened.commit(opened.store.find(objectNumber(1))->head(), 1);
      compare(opened, wrongs);
    } catch (const base::Error& problem) {
      wrongs.push_back(problem.what());
    }
  }

  void compare(const Opened& opened, std::vector<std::string>& wrongs) const {
    Versions logged;
    const auto& disk = opened.store.disk();
    const auto audit = tlog::auditLog(
        disk, home.log(), app::readLogVerifier(disk, home), [&](std::uint64_t, base::ByteView leaf) {
          const auto record = tlog::Record::parse(leaf);
          if (!logged.emplace(std::pair(record->object, record->version), record->inventorySha512).second)
            wrongs.push_back("a version was logged twice");
        });
    for (const tlog::Finding& finding : audit.findings)
      wrongs.push_back(finding.path + ": " + finding.message.in(base::Language::English));
    if (logged != archived(opened)) wrongs.push_back("archive and log tell different stories");
  }

  static Versions archived(const Opened& opened) {
    Versions versions;
    opened.store.forEach(
        [&](const archive::Inventory& inventory) {
          for (int version = 1; version <= inventory.head(); ++version) {
            const base::Path path = opened.store.root() / inventory.id.folder() /
                                    archive::versionName(version) / "inventory.json";
            versions[{inventory.id.text(), version}] =
                crypto::digestHex(crypto::DigestAlgorithm::Sha512, base::readFile(opened.store.disk(), path));
          }
        },
        [](const base::Problem& problem) { BOOST_ERROR(base::describe(problem)); });
    return versions;
  }

  std::size_t calls() const {
    const auto disk = copyOf(*before);
    perform(*disk);
    return disk->calls();
  }
};

void requirePromise(const std::vector<std::string>& wrongs) {
  BOOST_TEST(wrongs.empty(), wrongs.size()
                                 << " wrongs, the first: " << (wrongs.empty() ? "" : wrongs.front()));
}

BOOST_FIXTURE_TEST_SUITE(journal, JournalHome)

BOOST_AUTO_TEST_CASE(archive_and_log_agree_after_a_crash_at_any_call) {
  std::vector<std::string> wrongs;
  const std::size_t count = calls();
  for (std::size_t call = 0; call <= count; call += 2) {
    const auto disk = copyOf(*before);
    disk->stopAt(call);
    perform(*disk);
    for (const auto survivors : {Survivors::Nothing, Survivors::Everything, Survivors::Some})
      judge(*disk->afterCrash(survivors, static_cast<unsigned>(call)), wrongs);
  }
  requirePromise(wrongs);
}

BOOST_AUTO_TEST_CASE(archive_and_log_agree_after_any_failure) {
  std::vector<std::string> wrongs;
  const std::size_t count = calls();
  for (std::size_t call = 0; call < count; ++call) {
    const auto disk = copyOf(*before);
    disk->failAt(call, call % 2 == 0 ? Fault::Full : Fault::Broken);
    perform(*disk);
    judge(*disk->afterCrash(call % 3 == 0 ? Survivors::Everything : Survivors::Nothing), wrongs);
  }
  requirePromise(wrongs);
}

// The specimen's versions bear other times than the import.
BOOST_AUTO_TEST_CASE(leaves_of_an_import_bear_its_time_whoever_writes_them) {
  const base::Instant imported = *base::Instant::parse("2026-11-28T02:15:00Z");
  const base::Path foreign = folder.path() / "foreign";
  for (const auto& [path, content] : ocfl_tests::specimenOfTwo("1.0").allFiles())
    before->provideFile(foreign / path, content);
  before->settle();
  std::uint64_t byRecovery = 0;
  const auto recover = [&](SimulatedDisk& found) {
    Opened opened(home, found);
    const auto size = [&] { return opened.journal.log().checkpoint().checkpoint.size; };
    const auto sizeBefore = size();
    opened.store.recover();
    opened.store.completeJournal();
    byRecovery += size() - sizeBefore;
    tlog::auditLog(found, home.log(), app::readLogVerifier(found, home),
                   [&](std::uint64_t, base::ByteView leaf) {
                     const auto record = tlog::Record::parse(leaf);
                     if (record->event == "import") BOOST_TEST((record->time == imported), leaf);
                   });
  };
  const auto whole = copyOf(*before);
  Opened(home, *whole).store.import(foreign, imported);
  const std::size_t calls = whole->calls();
  recover(*whole);
  for (std::size_t call = 0; call < calls; ++call) {
    const auto disk = copyOf(*before);
    disk->stopAt(call);
    try {
      Opened(home, *disk).store.import(foreign, imported);
    } catch (const base::Error&) {
      // What was done until then is recovered.
    }
    for (unsigned seed = 0; seed < 3; ++seed) recover(*disk->afterCrash(Survivors::Some, seed));
  }
  BOOST_TEST(byRecovery >= 2U);
}

// The first one's sync is held until all the others have written theirs.
BOOST_AUTO_TEST_CASE(a_group_shares_one_append) {
  const auto disk = copyOf(*before);
  Opened opened(home, *disk);
  const auto sizeBefore = opened.journal.size();
  const auto count = [&](const std::string& first, const std::string& part) {
    const auto calls = disk->journal();
    return std::count_if(calls.begin(), calls.end(), [&](const std::string& call) {
      return call.rfind(first, 0) == 0 && call.find(part) != std::string::npos;
    });
  };
  constexpr int kThreads = 8;
  disk->onCall([&](std::size_t, const std::string& description) {
    if (description != "sync the file system") return;
    disk->onCall([](std::size_t, const std::string&) {});
    // Six files each, the checkpoint noted at the opening and the first's batch file; then they only queue.
    while (count("close ", "") < kThreads * 6 + 2) std::this_thread::yield();
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  });
  support::onThreads(kThreads, [&](int thread) { opened.commit(0, thread + 10); });
  BOOST_TEST(opened.journal.size() == sizeBefore + kThreads);
  BOOST_TEST(count("replace ", ".new ") <= 8);  // nine, if each came alone
}

BOOST_AUTO_TEST_CASE(the_entries_of_a_round_share_one_append) {
  const auto callsFor = [&](int count) {
    const auto disk = copyOf(*before);
    Opened opened(home, *disk);
    const auto sizeBefore = opened.journal.size();
    const std::size_t callsBefore = disk->calls();
    std::vector<archive::JournalEntry> entries;
    for (int number = 0; number < count; ++number)
      entries.push_back(
          {objectNumber(number + 10), 1, versionAfter(0, 1).created, "uji", std::string(128, '0')});
    const auto round = opened.journal.begin();
    round->write(entries);
    disk->settle();
    round->seal();
    BOOST_TEST(opened.journal.size() == sizeBefore + entries.size());
    return disk->calls() - callsBefore;
  };
  BOOST_TEST(callsFor(8) == callsFor(1));
}

BOOST_AUTO_TEST_CASE(nothing_is_archived_under_a_log_that_was_cut_off) {
  const auto disk = copyOf(*before);
  const base::Bytes old = base::readFile(*disk, home.log() / "checkpoint");
  Opened(home, *disk).commit(0, 2);
  Opened(home, *disk).journal.log();  // notes the newest
  base::replaceDurably(*disk, home.log() / "checkpoint", old);
  Opened opened(home, *disk);
  BOOST_CHECK_THROW(opened.commit(0, 3), base::Corrupt);
  BOOST_TEST(!opened.store.find(objectNumber(3)).has_value());
  BOOST_TEST(opened.store.find(objectNumber(2)).has_value());
}

BOOST_AUTO_TEST_CASE(an_archive_that_was_written_without_a_log_is_logged_whole_once) {
  const auto disk = copyOf(*before);
  archive::Store bare(*disk, home.archive(), home.work());
  bare.commit(versionAfter(1, 1));
  bare.commit(versionAfter(0, 7));
  std::vector<std::string> wrongs;
  Opened opened(home, *disk);
  opened.store.journalAll();
  opened.store.journalAll();
  compare(opened, wrongs);
  requirePromise(wrongs);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
