#include "tlog/audit.h"

#include <random>

#include "sample_log.h"
#include "support/boost_test.h"
#include "tlog/evidence.h"

using namespace tlog_tests;

namespace {

struct LargeLog {
  LogHome home;
  std::unique_ptr<support::SimulatedDisk> disk = home.makeDisk(700, 70);

  tlog::Audit audit() const { return tlog::auditLog(*disk, home.log(), home.signer().verifier()); }
};

BOOST_AUTO_TEST_SUITE(audit)

BOOST_FIXTURE_TEST_CASE(a_sound_log_has_no_findings_and_gives_its_leaves_in_order, LargeLog) {
  std::uint64_t next = 0;
  const auto audit = tlog::auditLog(*disk, home.log(), home.signer().verifier(),
                                    [&](std::uint64_t index, base::ByteView leaf) {
                                      BOOST_TEST(index == next++);
                                      BOOST_TEST(leaf == leafNumber(index));
                                    });
  BOOST_TEST(audit.findings.empty());
  BOOST_TEST(audit.size == 700u);
  BOOST_TEST(next == 700u);
  BOOST_TEST(audit.bytes > 700 * 32u);
}

// Narrow tiles and bundles of earlier sizes are among the files.
BOOST_FIXTURE_TEST_CASE(a_flipped_bit_anywhere_in_the_log_is_found_and_its_file_named, LargeLog) {
  const auto files = filesBelow(*disk, home.log());
  BOOST_TEST(files.size() > 10u);
  std::mt19937 chance(1);
  for (int round = 0; round < 400; ++round) {
    const base::Path path = files[chance() % files.size()];
    const std::size_t bit = chance() % (base::readFile(*disk, path).size() * 8);
    flip(*disk, path, bit);
    const std::string name = path.lexically_relative(home.log()).string();
    const auto findings = audit().findings;
    const bool isNamed = std::any_of(findings.begin(), findings.end(), [&](const tlog::Finding& finding) {
      return finding.path == name ||
             finding.message.in(base::Language::English).find(name) != std::string::npos;
    });
    BOOST_TEST(isNamed, name << " bit " << bit);
    flip(*disk, path, bit);
  }
  BOOST_TEST(audit().findings.empty());
}

BOOST_FIXTURE_TEST_CASE(a_missing_cut_or_foreign_file_is_found, LargeLog) {
  for (const base::Path& path :
       {home.log() / "tile/0/001", home.log() / "tile/entries/000", home.log() / "tile/1/000.p/2"}) {
    const base::Bytes bytes = base::readFile(*disk, path);
    disk->removeFile(path);
    BOOST_TEST(!audit().findings.empty(), path);
    base::writeNewFile(*disk, path, bytes.substr(0, bytes.size() / 2));
    BOOST_TEST(!audit().findings.empty(), path);
    disk->removeFile(path);
    base::writeNewFile(*disk, path, bytes + "x");
    BOOST_TEST(!audit().findings.empty(), path);
    disk->removeFile(path);
    base::writeNewFile(*disk, path, bytes);
  }
  for (const char* name : {"note.txt", "tile/0/x", "tile/readme", "handover"}) {
    base::writeNewFile(*disk, home.log() / name, "x");
    BOOST_TEST(!audit().findings.empty(), name);
    disk->removeFile(home.log() / name);
  }
  BOOST_TEST(audit().findings.empty());
}

BOOST_FIXTURE_TEST_CASE(a_damaged_bundle_does_not_hide_what_else_is_damaged, LargeLog) {
  base::replaceDurably(*disk, home.log() / "tile/entries/000", "short");
  flip(*disk, home.log() / "tile/1/000.p/2", 3);
  const auto findings = audit().findings;
  BOOST_TEST(findings.size() >= 2u);
}

BOOST_FIXTURE_TEST_CASE(an_old_checkpoint_is_continued_or_the_difference_is_told, LargeLog) {
  const auto key = home.signer().verifier();
  const auto old = home.open(*disk)->checkpoint();
  home.open(*disk)->append({"more"});
  BOOST_TEST(tlog::compareWith(*disk, home.log(), old, key).empty());
  auto forked = tlog::signedBy({&home.signer()}, {old.checkpoint.origin, 600, tlog::emptyRoot()});
  BOOST_TEST(tlog::compareWith(*disk, home.log(), forked, key).size() == 1u);
  const auto future = tlog::signedBy({&home.signer()}, {old.checkpoint.origin, 702, tlog::emptyRoot()});
  BOOST_TEST(tlog::compareWith(*disk, home.log(), future, key).size() == 1u);
  const auto strange = signerNumber(2);
  BOOST_TEST(tlog::compareWith(*disk, home.log(), tlog::signedBy({&strange}, old.checkpoint), key).size() ==
             1u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
