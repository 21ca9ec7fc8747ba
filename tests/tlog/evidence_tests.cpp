#include "tlog/evidence.h"

#include "base/error.h"
#include "crypto/digest.h"
#include "sample_log.h"
#include "signing/own_time_stamp_authority.h"
#include "signing/trial_authority.h"
#include "support/boost_test.h"
#include "support/fixed_clock.h"
#include "tlog/audit.h"

using namespace tlog_tests;
using crypto::DigestAlgorithm;

namespace {

base::Instant at(const char* text) {
  return *base::Instant::parse(text);
}

// An authority whose certificate ends with the year.
struct Authority {
  explicit Authority(const std::string& year)
      : clock(at((year + "-06-01T00:00:00Z").c_str())),
        root("uji " + year, at((year + "-01-01T00:00:00Z").c_str()), at((year + "-12-31T00:00:00Z").c_str())),
        tsa(root.pkcs12("waktu", "uji", crypto::Secret("rahasia"), crypto::KeyKind::EcP256,
                        signing::TrialUse::TimeStamps),
            crypto::Secret("rahasia"), "tsa.p12", clock) {}

  base::Bytes stamp(const tlog::Evidence& evidence) const {
    return tsa.stamp(DigestAlgorithm::Sha256,
                     crypto::digest(DigestAlgorithm::Sha256, evidence.stampedBytes(evidence.tokens.size())));
  }

  support::FixedClock clock;
  signing::TrialAuthority root;
  signing::OwnTimeStampAuthority tsa;
};

struct Stamped {
  LogHome home;
  std::unique_ptr<support::SimulatedDisk> disk = home.makeDisk(10);
  tlog::Evidence evidence{home.open(*disk)->checkpoint(), {}, {}};

  Stamped() {
    evidence.tokens.push_back(Authority("2026").stamp(evidence));
    evidence.cosignatures.push_back({"witness.example/w1", 7, "signature"});
    tlog::keepEvidence(*disk, home.log(), evidence);
  }
};

BOOST_AUTO_TEST_SUITE(evidence)

BOOST_FIXTURE_TEST_CASE(what_is_kept_is_read_again, Stamped) {
  const auto read = tlog::readEvidence(*disk, home.log(), 10);
  BOOST_TEST_REQUIRE(read.has_value());
  BOOST_TEST((read->checkpoint == evidence.checkpoint));
  BOOST_TEST((read->tokens == evidence.tokens));
  BOOST_TEST((read->cosignatures == evidence.cosignatures));
  BOOST_TEST((tlog::keptSizes(*disk, home.log()) == std::vector<std::uint64_t>{10}));
  BOOST_TEST(!tlog::readEvidence(*disk, home.log(), 9).has_value());
  BOOST_TEST(tlog::problemsOf(*read).empty());
  BOOST_TEST(read->cosigned().note.signatures.size() == 2u);
  BOOST_TEST(home.damagesOf(*disk).empty());
}

BOOST_FIXTURE_TEST_CASE(a_token_of_a_later_authority_carries_an_older_one_on, Stamped) {
  BOOST_TEST((*tlog::stampedUntil(evidence) == at("2026-12-31T00:00:00Z")));
  evidence.tokens.push_back(Authority("2027").stamp(evidence));
  tlog::keepEvidence(*disk, home.log(), evidence);
  const auto read = *tlog::readEvidence(*disk, home.log(), 10);
  BOOST_TEST((*tlog::stampedUntil(read) == at("2027-12-31T00:00:00Z")));
  BOOST_TEST(tlog::problemsOf(read).empty());
  auto without = read;
  without.tokens.erase(without.tokens.begin());
  BOOST_TEST(tlog::problemsOf(without).size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_token_of_something_else_is_a_problem, Stamped) {
  auto other = evidence;
  other.checkpoint = home.open(*disk)->append({"more"});
  BOOST_TEST(tlog::problemsOf(other).size() == 1u);
  other.tokens = {"no token"};
  BOOST_TEST(tlog::problemsOf(other).size() == 1u);
  BOOST_TEST(!tlog::stampedUntil(other).has_value());
}

BOOST_FIXTURE_TEST_CASE(each_witness_has_one_cosignature, Stamped) {
  tlog::addCosignatures(evidence, {{"witness.example/w1", 7, "newer"}, {"witness.example/w2", 8, "first"}});
  BOOST_TEST(evidence.cosignatures.size() == 2u);
  BOOST_TEST(evidence.cosignatures.front().signature == "signature");
}

BOOST_FIXTURE_TEST_CASE(every_flipped_bit_of_the_evidence_is_found, Stamped) {
  std::size_t step = 0;
  for (const base::Path& path : filesBelow(*disk, home.log() / "evidence")) {
    const std::size_t bits = base::readFile(*disk, path).size() * 8;
    for (std::size_t bit = step++ % 7; bit < bits; bit += 97) {
      flip(*disk, path, bit);
      BOOST_TEST(!home.damagesOf(*disk).empty(), path << " bit " << bit);
      flip(*disk, path, bit);
    }
  }
}

BOOST_FIXTURE_TEST_CASE(a_crash_keeps_the_old_evidence_or_the_new, Stamped) {
  disk->settle();
  const auto before = copyOf(*disk);
  auto more = evidence;
  more.tokens.push_back(Authority("2027").stamp(more));
  tlog::addCosignatures(more, {{"witness.example/w2", 8, "another"}});
  for (std::size_t call = 0; call < 40; ++call) {
    const auto trial = copyOf(*before);
    trial->stopAt(call);
    try {
      tlog::keepEvidence(*trial, home.log(), more);
    } catch (const base::Error&) {
    }
    for (const auto survivors : {support::Survivors::Nothing, support::Survivors::Everything,
                                 support::Survivors::NamesOfHalfFiles}) {
      const auto found = trial->afterCrash(survivors);
      const auto read = tlog::readEvidence(*found, home.log(), 10);
      BOOST_TEST_REQUIRE(read.has_value());
      BOOST_TEST((read->tokens == evidence.tokens || read->tokens == more.tokens));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
