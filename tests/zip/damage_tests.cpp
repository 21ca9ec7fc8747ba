// Every bit of a zip of ours, turned over, and every byte cut off or added: nothing may stay canonical with
// the same contents.
#include "support/boost_test.h"
#include "support/simulated_disk.h"
#include "zip/zips.h"

namespace {

const base::Path kPath = "/kasus.zip";

base::Bytes ours() {
  support::SimulatedDisk disk;
  zip_tests::writeOurs(disk, kPath);
  return base::readFile(disk, kPath);
}

bool passes(const base::Bytes& bytes) {
  support::SimulatedDisk disk;
  disk.provideFile(kPath, bytes);
  const zip::Survey survey = zip::survey(zip::DiskSource(disk, kPath));
  if (!survey.flaws.empty() || !survey.isCanonical) return false;
  return zip_tests::contentsOf(disk, kPath).flaws.empty();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(damage)

BOOST_AUTO_TEST_CASE(every_flipped_bit_is_found) {
  const base::Bytes good = ours();
  BOOST_TEST_REQUIRE(passes(good));
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      base::Bytes changed = good;
      changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
      BOOST_TEST(!passes(changed), "bit " << bit << " of byte " << at << " goes unnoticed");
    }
  }
}

BOOST_AUTO_TEST_CASE(every_cut_and_every_added_byte_is_found) {
  const base::Bytes good = ours();
  for (std::size_t cut = 1; cut < 300; ++cut) BOOST_TEST(!passes(good.substr(0, good.size() - cut)), cut);
  BOOST_TEST(!passes(good + '\0'));
  BOOST_TEST(!passes("x" + good));
}

BOOST_AUTO_TEST_SUITE_END()
