#include "backup/vault.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "support/simulated_disk.h"
#include "support/temporary_folder.h"

using backup::Entry;
using backup::SnapshotWriter;
using backup::Vault;

namespace {

const base::Instant kNow = *base::Instant::parse("2026-11-25T07:15:00Z");

// The folder is real, since locks are, but nothing else of a simulated backup is in it.
struct Home {
  support::TemporaryFolder folder;
  base::Path vault = folder.path() / "backup";

  Home() { base::makeDirectories(real_, vault); }

  std::unique_ptr<support::SimulatedDisk> makeDisk() const {
    auto disk = std::make_unique<support::SimulatedDisk>();
    disk->provideFolder(vault);
    disk->settle();
    return disk->afterCrash(support::Survivors::Everything);
  }
  // A snapshot of files with these contents.
  SnapshotWriter::Result save(base::Disk& disk, const std::vector<std::string>& contents) const {
    Vault open = Vault::openForWriting(disk, vault);
    SnapshotWriter writer(open, kNow, {{"keys", false}});
    for (std::size_t i = 0; i < contents.size(); ++i)
      writer.addBytes(contents[i], "office/" + std::to_string(i));
    return writer.finish();
  }
  // The contents of the newest snapshot, each checked.
  std::vector<std::string> newest(base::Disk& disk) const {
    const Vault open = Vault::open(disk, vault);
    const auto manifest = open.newest();
    std::vector<std::string> contents;
    if (!manifest) return contents;
    backup::EntryReader entries(disk, *manifest);
    while (const auto entry = entries.next()) {
      open.extract(*entry, vault / "extracted");
      contents.push_back(base::readFile(disk, vault / "extracted"));
      disk.removeFile(vault / "extracted");
    }
    return contents;
  }

 private:
  base::PosixDisk real_;
};

std::size_t contentsIn(const base::Disk& disk, const base::Path& vault) {
  std::size_t count = 0;
  for (const base::DirectoryEntry& entry : disk.list(vault / "data"))
    count += disk.list(vault / "data" / entry.name).size();
  return count;
}

BOOST_AUTO_TEST_SUITE(vault)

BOOST_FIXTURE_TEST_CASE(content_is_kept_once_over_all_snapshots, Home) {
  const auto disk = makeDisk();
  BOOST_TEST(save(*disk, {"one", "two", "one"}).newFiles == 2u);
  const SnapshotWriter::Result second = save(*disk, {"one", "two", "three"});
  BOOST_TEST(second.newFiles == 1u);
  BOOST_TEST(second.newBytes == 5u);
  BOOST_TEST(second.totals.files == 3u);
  BOOST_TEST(second.snapshot == "000002-20261125T071500Z");
  BOOST_TEST(newest(*disk) == (std::vector<std::string>{"one", "two", "three"}));
  BOOST_TEST(contentsIn(*disk, vault) == 3u);
}

BOOST_FIXTURE_TEST_CASE(a_folder_with_something_else_is_left_alone, Home) {
  const auto disk = makeDisk();
  disk->provideFile(vault / "thesis.txt", "mine");
  BOOST_CHECK_THROW(Vault::openForWriting(*disk, vault), base::Conflict);
  BOOST_CHECK_THROW(Vault::open(*disk, vault), base::NotFound);
  BOOST_TEST(disk->list(vault).size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(two_do_not_write_at_once, Home) {
  const auto disk = makeDisk();
  const Vault first = Vault::openForWriting(*disk, vault);
  BOOST_CHECK_THROW(Vault::openForWriting(*disk, vault), base::Unavailable);
}

BOOST_FIXTURE_TEST_CASE(damaged_and_missing_content_is_named, Home) {
  const auto disk = makeDisk();
  save(*disk, {"one", "two", "three"});
  const Vault open = Vault::open(*disk, vault);
  const auto path = [&](const char* content) {
    const std::string digest = crypto::digestHex(crypto::DigestAlgorithm::Sha512, content);
    return vault / "data" / digest.substr(0, 2) / digest;
  };
  BOOST_TEST(open.verify(*open.newest()).empty());
  disk->provideFile(path("two"), "twp");
  BOOST_CHECK_THROW(newest(*disk), base::Corrupt);
  disk->removeFile(path("three"));
  const std::vector<backup::Flaw> flaws = open.verify(*open.newest());
  BOOST_REQUIRE(flaws.size() == 2u);
  BOOST_TEST(flaws[0].path == "office/1");
  BOOST_TEST(flaws[0].message.in(base::Language::English).find(path("two").string()) != std::string::npos);
  BOOST_TEST(flaws[1].message.in(base::Language::English).find("missing") != std::string::npos);
  BOOST_CHECK_THROW(newest(*disk), base::Corrupt);
  // The next backup brings back what is missing.
  BOOST_TEST(save(*disk, {"one", "three"}).newFiles == 1u);
  BOOST_TEST(newest(*disk) == (std::vector<std::string>{"one", "three"}));
}

BOOST_FIXTURE_TEST_CASE(a_damaged_manifest_leaves_the_snapshot_before_it, Home) {
  const auto disk = makeDisk();
  save(*disk, {"one"});
  const std::string second = save(*disk, {"two"}).snapshot;
  disk->provideFile(vault / "snapshots" / (second + ".jsonl"), "{}\n");
  BOOST_TEST(newest(*disk) == std::vector<std::string>{"one"});
  BOOST_CHECK_THROW(Vault::open(*disk, vault).manifest(second), base::Corrupt);
}

BOOST_FIXTURE_TEST_CASE(old_snapshots_go_and_take_what_nobody_else_names, Home) {
  const auto disk = makeDisk();
  save(*disk, {"one", "two"});
  save(*disk, {"two", "three"});
  save(*disk, {"four"});
  Vault open = Vault::openForWriting(*disk, vault);
  BOOST_TEST(backup::prune(*disk, open, 3) == 0u);
  BOOST_TEST(backup::prune(*disk, open, 2) == 1u);
  BOOST_TEST(open.snapshots().size() == 2u);
  BOOST_TEST(open.verify(open.manifest(open.snapshots().front())).empty());
  BOOST_TEST(backup::prune(*disk, open, 1) == 2u);
  BOOST_TEST(contentsIn(*disk, vault) == 1u);
  BOOST_TEST(newest(*disk) == std::vector<std::string>{"four"});
}

// Before each call of the disk the power goes; the machine comes up with nothing, or all, or names without
// content of what was not synced.
BOOST_FIXTURE_TEST_CASE(a_crash_at_any_call_leaves_a_whole_snapshot, Home) {
  const std::vector<std::string> before{"one", "two"};
  const std::vector<std::string> after{"one", "three", "four"};
  const auto first = makeDisk();
  save(*first, before);
  first->settle();
  const auto dry = first->afterCrash(support::Survivors::Everything);
  save(*dry, after);
  std::size_t finished = 0;
  // The last one: after all calls.
  for (std::size_t call = 0; call <= dry->calls(); ++call) {
    for (const auto survivors :
         {support::Survivors::Nothing, support::Survivors::Everything, support::Survivors::NamesOfEmptyFiles,
          support::Survivors::NamesOfHalfFiles}) {
      const auto disk = first->afterCrash(support::Survivors::Everything);
      disk->stopAt(call);
      bool isSaid = false;
      try {
        save(*disk, after);
        isSaid = true;
      } catch (const base::Error&) {
      }
      const auto machine = disk->afterCrash(survivors);
      const std::vector<std::string> found = newest(*machine);
      BOOST_TEST_CONTEXT("call " << call) {
        BOOST_REQUIRE((found == after || (found == before && !isSaid)));
        finished += found == after ? 1 : 0;
        save(*machine, after);
        BOOST_REQUIRE(newest(*machine) == after);
      }
    }
  }
  BOOST_TEST(finished > 0u);
}

// A size may be right and the bytes not: what is found in data/ is trusted by its name.
BOOST_FIXTURE_TEST_CASE(content_is_durable_before_it_gets_its_name, Home) {
  const auto disk = makeDisk();
  save(*disk, {"one", "two"});
  std::size_t written = 0;
  std::size_t synced = 0;
  std::size_t named = 0;
  const std::vector<std::string> journal = disk->journal();
  for (std::size_t call = 0; call < journal.size(); ++call) {
    const std::string& line = journal[call];
    if (line.rfind("create ", 0) == 0 && line.find("incoming") != std::string::npos) written = call;
    if (line.rfind("replace ", 0) == 0 && line.find("/data/") != std::string::npos && named == 0)
      named = call;
    if (line == "sync the file system" && named == 0) synced = call;
  }
  BOOST_REQUIRE(named > 0u);
  BOOST_TEST(written < synced);
  BOOST_TEST(synced < named);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
