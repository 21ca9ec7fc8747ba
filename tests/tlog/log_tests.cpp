#include "tlog/log.h"

#include "base/base64.h"
#include "base/error.h"
#include "json/text.h"
#include "sample_log.h"
#include "support/boost_test.h"
#include "support/threads.h"
#include "tlog/audit.h"
#include "tlog/proof.h"

using namespace tlog_tests;
using tlog::SignedCheckpoint;

namespace {

bool isAlarm(const base::Corrupt& error, const std::string& word) {
  return std::string(error.what()).find(word) != std::string::npos;
}

// The key with which Tessera's own test log is signed (transparency-dev/tessera, testdata/build_log.sh).
tlog::NoteSigner tesseraSigner() {
  const auto seed = base::fromBase64("AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg")->substr(1);
  base::Bytes der("\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20", 16);
  return {
      "example.com/log/testdata",
      crypto::Ed25519Key::fromPem(crypto::Secret("-----BEGIN PRIVATE KEY-----\n" + base::base64(der + seed) +
                                                 "\n-----END PRIVATE KEY-----\n"),
                                  "key")};
}

struct OneLog {
  LogHome home;
  std::unique_ptr<support::SimulatedDisk> disk = home.makeDisk();
};

BOOST_AUTO_TEST_SUITE(log_)

// transparency-dev/tessera, testdata/log: the same leaves under the same key give the same sixteen
// checkpoints.
BOOST_FIXTURE_TEST_CASE(the_log_of_tessera_is_made_again_byte_for_byte, OneLog) {
  const base::Path path = base::Path(BERKAS_SOURCE_DIR) / "tests/tlog/vectors/checkpoints.json";
  const json::Value wanted = json::read(base::readFile(base::PosixDisk(), path), "checkpoints.json");
  const auto signer = tesseraSigner();
  BOOST_TEST(signer.verifier().vkey() ==
             "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
  tlog::LogPlaces places = home.places();
  places.folder += "-tessera";
  places.noted += "-tessera";
  tlog::Log::make(*disk, places.folder, signer);
  tlog::Log log(*disk, places, signer, standing);
  std::size_t size = 0;
  BOOST_TEST(log.checkpoint().bytes() == *wanted.array()->at(size).string());
  for (const char* leaf : {"one", "two", "three", "four", "five", "six", "seven", "eit", "nain", "ten",
                           "ileven", "twelf", "threeten", "fourten", "fivten"})
    BOOST_TEST(log.append({leaf}).bytes() == *wanted.array()->at(++size).string());
  BOOST_TEST(base::readFile(*disk, places.folder / "tile/entries/000.p/3") ==
             base::Bytes("\0\3one\0\3two\0\5three", 17));
}

BOOST_FIXTURE_TEST_CASE(what_was_appended_is_read_and_proven_across_tiles, OneLog) {
  const auto log = home.open(*disk);
  for (const std::size_t count : {1u, 254u, 1u, 1u, 300u, 256u}) {
    const auto before = log->checkpoint().checkpoint;
    const auto after = log->append(leavesFrom(before.size, count)).checkpoint;
    BOOST_TEST(after.size == before.size + count);
    tlog::Tree tree = log->tree();
    BOOST_TEST((tree.root() == after.root));
    for (std::uint64_t index = 0; index < after.size; index += 41) {
      BOOST_TEST(tree.leaf(index) == leafNumber(index));
      BOOST_TEST(tlog::isIncluded(tlog::hashLeaf(leafNumber(index)), index, after.size,
                                  tree.proveInclusion(index), after.root));
    }
    if (before.size > 0)
      BOOST_TEST(tlog::isConsistent(before.size, after.size, before.root, after.root,
                                    tree.proveConsistency(before.size)));
  }
  BOOST_TEST(home.damagesOf(*disk).empty());
}

BOOST_FIXTURE_TEST_CASE(a_log_that_was_appended_one_by_one_is_the_one_of_a_single_batch, OneLog) {
  const auto other = home.makeDisk(600, 600);
  const auto log = home.open(*disk);
  for (std::uint64_t at = 0; at < 600; ++at) log->append({leafNumber(at)});
  BOOST_TEST(log->checkpoint().bytes() == home.open(*other)->checkpoint().bytes());
  for (const char* path :
       {"tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2", "tile/entries/001"})
    BOOST_TEST(base::readFile(*disk, home.log() / path) == base::readFile(*other, home.log() / path), path);
  BOOST_TEST(!base::exists(*disk, home.log() / "tile/0/000.p"));
  BOOST_TEST(home.damagesOf(*disk).empty());
}

BOOST_FIXTURE_TEST_CASE(a_tree_of_an_earlier_size_is_read_after_its_narrow_tiles_went, OneLog) {
  const auto log = home.open(*disk);
  const auto early = log->append(leavesFrom(0, 200)).checkpoint;
  log->append(leavesFrom(200, 100));
  log->append(leavesFrom(300, 1));
  BOOST_TEST(!base::exists(*disk, home.log() / "tile/0/000.p"));
  tlog::Tree tree(*disk, home.log(), early.size);
  BOOST_TEST((tree.root() == early.root));
  BOOST_TEST(tree.leaf(199) == leafNumber(199));
}

BOOST_FIXTURE_TEST_CASE(an_addition_that_goes_unpublished_has_appended_nothing, OneLog) {
  const auto log = home.open(*disk);
  log->append(leavesFrom(0, 10));
  {
    const auto addition = log->begin();
    addition->write({"never", "was"});
  }
  const auto addition = log->begin();
  BOOST_TEST(addition->first() == 10u);
  addition->write({"wrong"});
  addition->write(leavesFrom(10, 2));
  BOOST_TEST(addition->publish().checkpoint.size == 12u);
  BOOST_TEST(log->tree().leaf(10) == leafNumber(10));
  BOOST_TEST(home.damagesOf(*disk).empty());
}

BOOST_FIXTURE_TEST_CASE(two_that_have_the_log_open_see_what_the_other_appended, OneLog) {
  const auto one = home.open(*disk);
  const auto two = home.open(*disk);
  one->append(leavesFrom(0, 3));
  two->append(leavesFrom(3, 300));
  BOOST_TEST(one->append(leavesFrom(303, 1)).checkpoint.size == 304u);
  support::onThreads(4, [&](int thread) {
    for (int at = 0; at < 5; ++at) (thread % 2 == 0 ? one : two)->append({"of a thread"});
  });
  BOOST_TEST(one->checkpoint().checkpoint.size == 324u);
  BOOST_TEST(home.damagesOf(*disk).empty());
}

BOOST_FIXTURE_TEST_CASE(a_log_is_not_made_twice, OneLog) {
  BOOST_CHECK_THROW(tlog::Log::make(*disk, home.log(), home.signer()), base::Conflict);
}

BOOST_FIXTURE_TEST_CASE(a_log_under_another_key_raises_the_alarm, OneLog) {
  BOOST_CHECK_EXCEPTION(tlog::Log(*disk, home.places(), signerNumber(2), standing), base::Corrupt,
                        [](const base::Corrupt& error) { return isAlarm(error, "key"); });
}

BOOST_AUTO_TEST_CASE(a_log_that_was_cut_off_raises_the_alarm) {
  const LogHome home;
  const auto old = home.makeDisk(300);
  const auto disk = copyOf(*old);
  home.open(*disk)->append(leavesFrom(300, 5));
  home.open(*disk);  // notes
  const base::Bytes noted = base::readFile(*disk, home.places().noted);
  base::replaceDurably(*old, home.places().noted, noted);
  BOOST_CHECK_EXCEPTION(home.open(*old), base::Corrupt, [](const base::Corrupt& error) {
    return isAlarm(error, "cut off: it has 300 leaves and had 305");
  });
  base::removeAll(*old, home.log());
  BOOST_CHECK_EXCEPTION(home.open(*old), base::Corrupt,
                        [](const base::Corrupt& error) { return isAlarm(error, "missing"); });
}

BOOST_AUTO_TEST_CASE(a_log_that_was_written_anew_with_the_right_key_raises_the_alarm) {
  const LogHome home;
  const auto disk = home.makeDisk(300);
  const base::Bytes noted = base::readFile(*disk, home.places().noted);
  base::removeAll(*disk, home.log());
  disk->removeFile(home.places().noted);
  tlog::Log::make(*disk, home.log(), home.signer());
  auto leaves = leavesFrom(0, 400);
  leaves[17] = "something else";
  home.open(*disk)->append(leaves);
  base::replaceDurably(*disk, home.places().noted, noted);
  BOOST_CHECK_EXCEPTION(home.open(*disk), base::Corrupt,
                        [](const base::Corrupt& error) { return isAlarm(error, "rewritten"); });
}

BOOST_AUTO_TEST_CASE(a_log_that_shrinks_while_it_is_open_takes_no_more_leaves) {
  const LogHome home;
  const auto disk = home.makeDisk(300);
  const base::Bytes before = base::readFile(*disk, home.log() / "checkpoint");
  const auto log = home.open(*disk);
  log->append(leavesFrom(300, 1));
  base::replaceDurably(*disk, home.log() / "checkpoint", before);
  BOOST_CHECK_THROW(log->append(leavesFrom(301, 1)), base::Corrupt);
}

BOOST_AUTO_TEST_CASE(opening_reads_as_many_files_of_a_large_log_as_of_a_small_one) {
  const LogHome home;
  const auto callsOf = [&](std::uint64_t size) {
    const auto disk = home.makeDisk(size, 1000);
    const std::size_t before = disk->calls();
    home.open(*disk);
    return disk->calls() - before;
  };
  BOOST_TEST(callsOf(20'100) <= callsOf(300) + 10);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
