// Backups of a home that is in use, and what comes back from them.
#include "app/access/actor.h"
#include "app/app_home.h"
#include "app/casework/case_desk.h"
#include "app/upkeep/backup.h"
#include "app/upkeep/rebuild.h"
#include "base/clock.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/stopping_disk.h"

#include <atomic>
#include <filesystem>
#include <thread>

using app_tests::AppHome;

namespace {

base::Instant today() {
  return base::SystemClock().now();
}

// A home, and the folder that its backups go to.
struct Saved {
  AppHome home{today()};
  support::TemporaryFolder folder;
  base::PosixDisk disk;
  app::BackupOrder order;

  Saved() { order.folder = folder.path() / "backup"; }

  app::BackupReport backUp() {
    return app::backUp(home.workplace(), home.actor("operator"), order, home.workplace().disk);
  }
  backup::Vault vault() { return backup::Vault::open(disk, order.folder); }
  std::vector<std::string> paths() {
    const backup::Manifest manifest = *vault().newest();
    backup::EntryReader entries(disk, manifest);
    std::vector<std::string> all;
    while (const auto entry = entries.next()) all.push_back(entry->path);
    return all;
  }
  bool has(const std::string& beginning) {
    const std::vector<std::string> all = paths();
    return std::any_of(all.begin(), all.end(),
                       [&](const std::string& path) { return path.rfind(beginning, 0) == 0; });
  }
};

// The newest snapshot as a home with everything that a use case works with.
struct Restored {
  base::PosixDisk disk;
  support::TemporaryFolder folder;
  app::Home home{folder.path() / "home"};
  app::Restored files;
  std::unique_ptr<archive::Store> store;
  std::unique_ptr<app::SignedLetters> signedLetters;
  std::unique_ptr<app::OfficeHistory> offices;
  std::unique_ptr<storage::SqliteDatabase> database;
  std::unique_ptr<storage::CommittingOutbox> outbox;
  std::unique_ptr<app::Workplace> workplace;

  explicit Restored(Saved& saved) {
    const backup::Vault vault = saved.vault();
    files = app::restoreFiles(disk, vault, *vault.newest(), home.path());
    const app::Workplace& like = saved.home.workplace();
    store = std::make_unique<archive::Store>(disk, home.archive(), home.work());
    signedLetters = std::make_unique<app::SignedLetters>(disk, home);
    offices = app::OfficeHistory::open(disk, home.office(), *store, like.clock.now());
    database = std::make_unique<storage::SqliteDatabase>(home.database());
    outbox = std::make_unique<storage::CommittingOutbox>(*database);
    workplace = std::make_unique<app::Workplace>(
        app::Workplace{home, like.settings, *offices, like.typesetter, like.signers, *signedLetters, *store,
                       *database, like.inspector, like.textReader, *outbox, disk, like.clock, like.doorway});
  }

  app::Proof prove() {
    app::catchUpWithArchive(*workplace);
    const base::Path copy = folder.path() / "scratch.sqlite";
    database->copyTo(copy);
    storage::SqliteDatabase scratch(copy);
    storage::CommittingOutbox scratchOutbox(scratch);
    return app::proveHome(*workplace, scratch, scratchOutbox, 2);
  }
};

std::string told(const base::Problems& problems) {
  std::string text;
  for (const base::Problem& problem : problems) text += base::describe(problem) + "\n";
  return text;
}

std::string pengantar(AppHome& home) {
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = "DINSOS";
  std::string id = home.drafted(home.received(), order).id;
  home.approve(id);
  return id;
}

BOOST_AUTO_TEST_SUITE(backing_up)

BOOST_FIXTURE_TEST_CASE(a_restored_home_is_the_home_that_was, Saved) {
  app::LetterDesk(home.workplace()).issue(home.actor("kadis"), pengantar(home));
  pengantar(home);
  BOOST_TEST(backUp().written.totals.leftOut.empty());
  Restored restored(*this);
  BOOST_TEST(restored.files.flaws.empty());
  BOOST_TEST(told(restored.prove().problems) == "");
  BOOST_TEST((restored.database->dumpDerived() == home.workplace().database.dumpDerived()));
  std::size_t drafts = 0;
  restored.database->read(
      [&](app::Transaction& transaction) { drafts = transaction.letters().drafts("").size(); });
  BOOST_TEST(drafts == 1u);
}

BOOST_FIXTURE_TEST_CASE(keys_are_copied_on_order_only, Saved) {
  home.submit();
  backUp();
  BOOST_TEST(has("archive/"));
  BOOST_TEST(has("office/"));
  BOOST_TEST(has("database/berkas.sqlite"));
  BOOST_TEST(has("berkas.properties"));
  BOOST_TEST(has("keys/log.vkey"));  // which is public
  BOOST_TEST(!has("keys/log.pem"));
  BOOST_TEST(!has("keys/kadis.p12"));
  order.keys = app::Keys::Included;
  backUp();
  BOOST_TEST(has("keys/log.pem"));
  BOOST_TEST(has("keys/kadis.p12"));
}

BOOST_FIXTURE_TEST_CASE(a_second_run_copies_what_changed_and_nothing_else, Saved) {
  const std::string first = home.submit();
  home.submit();
  const app::BackupReport whole = backUp();
  BOOST_TEST(whole.unchangedObjects == 0u);
  const app::BackupReport same = backUp();
  BOOST_TEST(same.unchangedObjects == same.objects);
  BOOST_TEST(same.written.newFiles <= 1u);  // the database's copy
  BOOST_TEST(same.written.totals.files == whole.written.totals.files);
  requests::Event event;
  event.kind = "lembar-penerimaan";
  event.commissions = {{"DINSOS", {}}};
  app::CaseDesk(home.workplace()).enact(home.actor("sari"), first, event, {});
  const app::BackupReport changed = backUp();
  BOOST_TEST(changed.objects - changed.unchangedObjects == 1u);
  // The database; of the new version event, sheet, inventory and its sidecar; of the log the checkpoint and
  // two tiles.
  BOOST_TEST(changed.written.newFiles == 8u);
  BOOST_TEST(told(Restored(*this).prove().problems) == "");
}

// Whatever moment a snapshot is of, it is a home.
BOOST_FIXTURE_TEST_CASE(letters_may_be_issued_meanwhile, Saved) {
  std::vector<std::string> drafts;
  for (int i = 0; i < 6; ++i) drafts.push_back(pengantar(home));
  const app::Actor signatory = home.actor("kadis");
  const app::Actor admin = home.actor("operator");
  std::atomic<bool> isOver = false;
  std::string refusal;
  std::thread clerk([&] {
    try {
      for (const std::string& draft : drafts) app::LetterDesk(home.workplace()).issue(signatory, draft);
    } catch (const base::Error& error) {
      refusal = error.what();
    }
    isOver = true;
  });
  std::string problems;
  int rounds = 0;
  try {
    do {
      app::backUp(home.workplace(), admin, order, home.workplace().disk);
      Restored restored(*this);
      problems += told(restored.prove().problems);
      ++rounds;
    } while (!isOver);
  } catch (const base::Error& error) {
    problems += error.what();
  }
  clerk.join();
  BOOST_TEST(refusal == "");
  BOOST_TEST(problems == "");
  BOOST_TEST(rounds > 0);
  backUp();
  Restored restored(*this);
  BOOST_TEST(told(restored.prove().problems) == "");
  BOOST_TEST((restored.database->dumpDerived() == home.workplace().database.dumpDerived()));
}

BOOST_FIXTURE_TEST_CASE(an_interrupted_run_leaves_the_snapshot_before_it, Saved) {
  home.submit();
  const std::string first = backUp().written.snapshot;
  home.submit();
  support::StoppingDisk stopping(25);
  const auto onStopping = home.on(stopping);
  BOOST_CHECK_THROW(
      app::backUp(onStopping->workplace, home.actor("operator"), order, onStopping->workplace.disk),
      base::Error);
  BOOST_TEST(vault().snapshots() == std::vector<std::string>{first});
  BOOST_TEST(vault().verify(*vault().newest()).empty());
  backUp();
  BOOST_TEST(vault().snapshots().size() == 2u);
  BOOST_TEST(disk.list(order.folder / "incoming").empty());
  BOOST_TEST(told(Restored(*this).prove().problems) == "");
}

BOOST_FIXTURE_TEST_CASE(a_damaged_object_is_left_out_and_named, Saved) {
  const std::string object = archive::ObjectId::of(home.submit()).folder();
  home.submit();
  std::filesystem::resize_file(home.home().archive() / object / "v1/content/rekaman.json", 3);
  const app::BackupReport report = backUp();
  BOOST_REQUIRE(!report.written.totals.leftOut.empty());
  BOOST_TEST(report.written.totals.leftOut.front().path.rfind("archive/" + object, 0) == 0u);
  BOOST_TEST(!has("archive/" + object));
}

BOOST_FIXTURE_TEST_CASE(a_flipped_bit_in_the_backup_is_found_and_named, Saved) {
  home.submit();
  backUp();
  const backup::Manifest manifest = *vault().newest();
  backup::EntryReader entries(disk, manifest);
  std::optional<backup::Entry> victim = entries.next();
  while (victim->path.find("rekaman.json") == std::string::npos) victim = entries.next();
  const base::Path path = order.folder / "data" / victim->sha512.substr(0, 2) / victim->sha512;
  base::Bytes bytes = base::readFile(disk, path);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
  base::replaceDurably(disk, path, bytes);
  support::TemporaryFolder elsewhere;
  const app::Restored restored = app::restoreFiles(disk, vault(), manifest, elsewhere.path() / "home");
  BOOST_REQUIRE(!restored.flaws.empty());
  const std::string said = restored.flaws.front().message.in(base::Language::English);
  BOOST_TEST(said.find(path.string()) != std::string::npos);
  BOOST_TEST(restored.files + restored.flaws.size() == manifest.totals.files);
}

BOOST_FIXTURE_TEST_CASE(a_database_that_tells_another_story_is_found, Saved) {
  home.submit();
  backUp();
  Restored restored(*this);
  restored.database->write([](app::Transaction& transaction) {
    app::RequestRow row = transaction.requests().list().front();
    row.title = "something else";
    transaction.requests().save(row);
  });
  BOOST_TEST(told(restored.prove().problems).find("the table request") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(only_an_admin_backs_up, Saved) {
  BOOST_CHECK_THROW(app::backUp(home.workplace(), home.actor("bappeda"), order, home.workplace().disk),
                    base::Denied);
  BOOST_TEST(!base::exists(disk, order.folder));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
