#include "tlog/handover.h"

#include "base/error.h"
#include "sample_log.h"
#include "support/boost_test.h"
#include "tlog/audit.h"
#include "tlog/record.h"

using namespace tlog_tests;
using support::SimulatedDisk;
using tlog::Record;

namespace {

base::Bytes keyChange(std::uint64_t seq, const tlog::NoteSigner& from, const tlog::NoteSigner& to) {
  Record record;
  record.seq = seq;
  record.time = *base::Instant::parse("2026-11-23T02:15:00Z");
  record.event = tlog::event::kKeyChange;
  record.agent = "berkas/1";
  record.oldKey = from.verifier().vkey();
  record.newKey = to.verifier().vkey();
  return record.line();
}

void changeKey(tlog::Log& log, int to) {
  const auto next = signerNumber(to);
  log.changeKey(keyChange(log.checkpoint().checkpoint.size, log.signer(), next), next);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(handover)

BOOST_AUTO_TEST_CASE(a_record_is_one_line_of_canonical_json) {
  Record record;
  record.seq = 17;
  record.time = *base::Instant::parse("2026-11-23T09:15:00+07:00");
  record.event = tlog::event::kIngestion;
  record.object = "urn:uuid:00000000-0000-4000-8000-000000000001";
  record.version = 1;
  record.inventorySha512 = "ab";
  record.agent = "berkas/1";
  BOOST_TEST(
      record.line() ==
      "{\"agent\":\"berkas/"
      "1\",\"event\":\"ingestion\",\"inventory_sha512\":\"ab\",\"object\":\"urn:uuid:00000000-0000-4000-"
      "8000-000000000001\",\"seq\":17,\"time\":\"2026-11-23T02:15:00Z\",\"v\":1,\"version\":1}\n");
  BOOST_TEST((Record::parse(record.line()) == record));
  for (const base::Bytes& odd : {base::Bytes(), base::Bytes("{}\n"), " " + record.line(),
                                 record.line() + "\n", record.line().substr(0, record.line().size() - 1)})
    BOOST_TEST(!Record::parse(odd).has_value());
}

BOOST_AUTO_TEST_CASE(each_key_leads_to_all_others) {
  const LogHome home;
  const auto disk = home.makeDisk(300);
  const auto log = home.open(*disk);
  const auto first = log->checkpoint();
  changeKey(*log, 2);
  log->append({"by the second"});
  changeKey(*log, 3);
  log->append({"by the third"});
  for (int number = 1; number <= 3; ++number) {
    const auto known = signerNumber(number).verifier();
    const auto keys = tlog::keysOf(*disk, home.log(), known);
    BOOST_TEST(keys.size() == 3u);
    BOOST_TEST((keys.back() == signerNumber(3).verifier()));
    BOOST_TEST(tlog::auditLog(*disk, home.log(), known).findings.empty());
    BOOST_TEST(tlog::compareWith(*disk, home.log(), first, known).empty());
  }
  const auto stranger = signerNumber(4).verifier();
  BOOST_TEST(tlog::keysOf(*disk, home.log(), stranger).size() == 1u);
  BOOST_TEST(!tlog::auditLog(*disk, home.log(), stranger).findings.empty());
}

BOOST_AUTO_TEST_CASE(after_a_change_the_old_key_opens_the_log_no_more) {
  const LogHome home;
  const auto disk = home.makeDisk(5);
  const auto log = home.open(*disk);
  changeKey(*log, 2);
  log->append({"by the second"});
  BOOST_CHECK_THROW(home.open(*disk), base::Corrupt);
  BOOST_CHECK_NO_THROW(tlog::Log(*disk, home.places(), signerNumber(2), standing));
}

BOOST_AUTO_TEST_CASE(a_crash_at_any_call_leaves_a_log_that_one_of_the_keys_opens) {
  const LogHome home;
  const auto before = home.makeDisk(255);
  for (std::size_t call = 0; call < 60; ++call) {
    const auto disk = copyOf(*before);
    bool isChanged = true;
    try {
      const auto log = home.open(*disk);
      disk->stopAt(disk->calls() + call);
      changeKey(*log, 2);
    } catch (const base::Error&) {
      isChanged = false;
    }
    for (const auto survivors : {support::Survivors::Nothing, support::Survivors::Everything,
                                 support::Survivors::NamesOfHalfFiles}) {
      const auto found = disk->afterCrash(survivors);
      const bool isSecond =
          tlog::Log(*found, home.places(), home.signer(), standing).checkpoint().note.signatures.size() ==
          2;  // the old key opens it
      BOOST_TEST((isSecond || !isChanged));
      if (!isSecond) continue;
      tlog::Log(*found, home.places(), signerNumber(2), standing).append({"by the second"});
      BOOST_TEST(tlog::keysOf(*found, home.log(), home.signer().verifier()).size() == 2u);
      BOOST_TEST(home.damagesOf(*found).empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_handover_that_only_one_key_signed_counts_for_nothing) {
  const LogHome home;
  const auto disk = home.makeDisk(5);
  const auto log = home.open(*disk);
  changeKey(*log, 2);
  const base::Path path = home.log() / tlog::handoverPath(6);
  auto sealed = *tlog::SignedCheckpoint::parse(base::readFile(*disk, path));
  sealed.note.signatures.erase(sealed.note.signatures.begin());
  base::replaceDurably(*disk, path, sealed.bytes());
  BOOST_CHECK_THROW(tlog::keysOf(*disk, home.log(), home.signer().verifier()), base::Corrupt);
}

BOOST_AUTO_TEST_CASE(the_last_key_is_the_logs_key_after_a_power_cut) {
  const LogHome home;
  const auto disk = home.makeDisk(3);
  const auto log = home.open(*disk);
  for (const int number : {2, 3}) log->changeKey("the leaf of the handover", signerNumber(number));
  const auto found = disk->afterCrash(support::Survivors::Nothing);
  const tlog::Log opened(*found, home.places(), signerNumber(3), standing);
  BOOST_TEST(opened.checkpoint().checkpoint.size == 5u);
}

// Of two signatures one may be turned into that of somebody unknown, and the other still holds.
BOOST_AUTO_TEST_CASE(no_bit_of_what_two_keys_signed_can_be_turned_unnoticed) {
  const LogHome home;
  const auto disk = home.makeDisk(3);
  changeKey(*home.open(*disk), 2);
  const auto key = signerNumber(2).verifier();
  BOOST_TEST(tlog::auditLog(*disk, home.log(), key).findings.empty());
  for (const base::Path& path : {home.log() / "checkpoint", home.log() / tlog::handoverPath(4)}) {
    const std::size_t bits = base::readFile(*disk, path).size() * 8;
    for (std::size_t bit = 0; bit < bits; ++bit) {
      flip(*disk, path, bit);
      BOOST_TEST(!tlog::auditLog(*disk, home.log(), key).findings.empty(), path << " bit " << bit);
      flip(*disk, path, bit);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
