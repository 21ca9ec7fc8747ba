// The transparency log of a home: proofs, the audit against the archive, time-stamps and cosignatures.
#include "app/access/actor.h"
#include "app/app_home.h"
#include "app/evidence/log_desk.h"
#include "app/home/log_keys.h"
#include "app/upkeep/jobs.h"
#include "base/error.h"
#include "signing/stamp_server.h"
#include "support/boost_test.h"
#include "tlog/evidence.h"
#include "tlog/record.h"
#include "tlog/witness.h"

#include <filesystem>

using app_tests::AppHome;

namespace {

const base::SystemClock kLogClock;

struct LoggedHome {
  AppHome home{kLogClock.now()};
  std::string object = home.received();
  app::LogDesk desk{home.workplace()};
  app::Actor auditor = home.actor("auditor");

  std::vector<std::string> problems(const std::optional<tlog::SignedCheckpoint>& since = std::nullopt) {
    std::vector<std::string> codes;
    desk.verify(auditor, since,
                [&](const json::Object& problem) { codes.push_back(*problem.at("code").string()); });
    return codes;
  }
  app::JobReport runJob() { return app::runJobs(home.workplace(), {"log"}).front(); }
  std::optional<tlog::Evidence> newestEvidence() {
    return tlog::readEvidence(home.workplace().disk, home.home().log(),
                              desk.checkpoint(auditor).checkpoint.size);
  }
};

BOOST_FIXTURE_TEST_SUITE(transparency, LoggedHome)

BOOST_AUTO_TEST_CASE(every_version_is_proven_to_somebody_who_has_the_key_alone) {
  const auto key = *tlog::VerifierKey::parse(desk.verifierKey(auditor));
  const auto proven = desk.prove(auditor, object);
  BOOST_TEST((tlog::judge(proven.proof, proven.leaf, {key}) == tlog::ProofVerdict::Proven));
  const auto record = tlog::Record::parse(proven.leaf);
  BOOST_TEST_REQUIRE(record.has_value());
  BOOST_TEST(record->object == object);
  BOOST_TEST(record->version == 2);
  BOOST_TEST(record->event == "new version");
  BOOST_CHECK_THROW(desk.prove(auditor, "P-1999-0001"), base::NotFound);
  BOOST_CHECK_THROW(desk.prove(home.actor("bappeda"), object), base::Denied);
}

BOOST_AUTO_TEST_CASE(archive_and_log_agree_and_an_old_checkpoint_is_continued) {
  const auto old = desk.checkpoint(auditor);
  BOOST_TEST(problems().empty());
  home.submit();
  BOOST_TEST(problems(old).empty());
  auto forged = tlog::signedBy({}, {old.checkpoint.origin, 1, tlog::emptyRoot()});
  forged.note.signatures = old.note.signatures;
  BOOST_TEST(!problems(forged).empty());
}

BOOST_AUTO_TEST_CASE(an_inventory_that_was_changed_and_a_version_that_was_slipped_in_are_told) {
  const base::Path folder = home.home().archive() / archive::ObjectId::of(object).folder();
  archive::Store bare(home.workplace().disk, home.home().archive(), home.home().work());
  archive::NewVersion version{archive::ObjectId::of("urn:uuid:00000000-0000-4000-8000-000000000001"),
                              0,
                              kLogClock.now(),
                              "uji",
                              "x",
                              "urn:berkas:user:x",
                              {}};
  version.files.push_back({"metadata/rekaman.json", base::Bytes("{}")});
  bare.commit(version);
  BOOST_TEST((problems() == std::vector<std::string>{"missing-leaf"}));
  base::PosixDisk disk;
  base::replaceDurably(disk, folder / "v1/inventory.json",
                       base::readFile(disk, folder / "v1/inventory.json") + "\n");
  BOOST_TEST(problems().size() == 2u);
  std::filesystem::remove_all(folder);
  const auto found = problems();
  BOOST_TEST(std::count(found.begin(), found.end(), "missing-version") == 2);
}

// What was repaired is what was there; that anything else is logged a second time is told.
BOOST_AUTO_TEST_CASE(a_version_that_was_repaired_may_be_logged_once_more) {
  const auto proven = desk.prove(auditor, object);
  tlog::Record again = *tlog::Record::parse(proven.leaf);
  const auto append = [&](const std::string& event, const std::string& digest) {
    const auto log = app::openLog(home.workplace().disk, home.home());
    again.seq = log->checkpoint().checkpoint.size;
    again.event = event;
    again.inventorySha512 = digest;
    log->append({again.line()});
  };
  append(tlog::event::kRepair, again.inventorySha512);
  BOOST_TEST(problems().empty());
  append(tlog::event::kNewVersion, again.inventorySha512);
  BOOST_TEST(problems().size() == 1u);
  append(tlog::event::kRepair, std::string(128, 'a'));
  BOOST_TEST(problems().size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_key_can_be_changed_and_all_proofs_hold_under_either) {
  const auto old = *tlog::VerifierKey::parse(desk.verifierKey(auditor));
  const auto before = desk.checkpoint(auditor);
  app::changeLogKey(home.workplace().disk, home.home(), kLogClock.now(), "uji");
  const auto now = *tlog::VerifierKey::parse(desk.verifierKey(auditor));
  BOOST_TEST(!(old == now));
  const auto others =
      std::filesystem::status(home.home().logKey()).permissions() & std::filesystem::perms::others_all;
  BOOST_TEST((others == std::filesystem::perms::none));
  app::ArchiveJournal journal(home.workplace().disk, home.home());
  BOOST_TEST(journal.alarm().empty());
  BOOST_TEST((tlog::judge(desk.checkpoint(auditor), {now}) == tlog::Verdict::Holds));
  base::PosixDisk disk;
  BOOST_TEST(app::openLog(disk, home.home())->append({"{}"}).note.signatures.size() == 1u);
  // Only the foreign leaf is no record; the old checkpoint holds.
  BOOST_TEST((problems(before) == std::vector<std::string>{"leaf"}));
}

BOOST_AUTO_TEST_CASE(the_job_has_the_newest_checkpoint_stamped_once_a_day) {
  signing_tests::Stamper stamper{kLogClock};
  signing_tests::StampServer server{
      [&](const base::Bytes& query) { return stamper.authority.respond(query); }};
  BOOST_TEST(runJob().remark.code() == "evidence.no-authority");
  home.set("signer.tsa", server.url());
  BOOST_TEST(runJob().done == 2);  // stamped, and renewed at once: the trial authority ends tomorrow
  const auto evidence = newestEvidence();
  BOOST_TEST_REQUIRE(evidence.has_value());
  BOOST_TEST(tlog::problemsOf(*evidence).empty());
  BOOST_TEST(problems().empty());
  home.submit();
  runJob();
  BOOST_TEST(!newestEvidence().has_value());
}

BOOST_AUTO_TEST_CASE(an_authority_that_is_away_is_asked_again_the_next_time) {
  signing_tests::StampServer server{[](const base::Bytes&) { return base::Bytes("<html>"); }};
  home.set("signer.tsa", server.url());
  const auto report = runJob();
  BOOST_TEST(report.done == 0);
  BOOST_TEST(report.remark.code() == "evidence.waits");
}

// A witness as C2SP tlog-witness wants it, which knows one log.
BOOST_AUTO_TEST_CASE(witnesses_cosign_what_continues_the_checkpoint_that_they_know) {
  const auto secret = crypto::Ed25519Key::generate();
  const tlog::VerifierKey witness("witness.example/w1", tlog::KeyType::Witness, secret.publicKey());
  std::uint64_t known = 0;
  tlog::Hash root{};
  signing_tests::StampServer server{[&](const base::Bytes& body) -> base::Bytes {
    const auto request = tlog::WitnessRequest::parse(body);
    if (!request || request->before != known) return "no";
    const tlog::Checkpoint& tree = request->checkpoint.checkpoint;
    if (known > 0 && !tlog::isConsistent(known, tree.size, root, tree.root, request->consistency))
      return "no";
    known = tree.size;
    root = tree.root;
    const std::string signature = secret.sign("cosignature/v1\ntime 1679315147\n" + tree.text());
    return tlog::lineOf(
        {witness.name(), witness.id(), base::Bytes("\0\0\0\0\x64\x18\x50\xcb", 8) + signature});
  }};
  home.set("log.witnesses", witness.vkey() + " " + server.url());
  BOOST_TEST(runJob().done == 1);
  BOOST_TEST(runJob().done == 0);
  home.submit();
  BOOST_TEST(runJob().done == 1);
  const auto cosigned = desk.prove(auditor, object).proof.checkpoint;
  BOOST_TEST((witness.judge(cosigned.note) == tlog::Verdict::Holds));
  BOOST_TEST(problems().empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
