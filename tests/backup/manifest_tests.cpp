#include "backup/manifest.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "support/simulated_disk.h"

namespace {

const std::string kDigest(128, 'a');

struct Written {
  support::SimulatedDisk disk;
  base::Path path = "/home/manifest.jsonl";

  Written() { disk.provideFolder("/home"); }

  void write(const std::vector<backup::Entry>& entries, const std::vector<backup::Flaw>& leftOut = {}) {
    backup::ManifestWriter writer(disk, path, {{"keys", false}});
    for (const backup::Entry& entry : entries) writer.add(entry);
    for (const backup::Flaw& flaw : leftOut) writer.leaveOut(flaw);
    writer.finish();
  }
  std::vector<backup::Entry> read() const {
    const backup::Manifest manifest = backup::openManifest(disk, path);
    backup::EntryReader reader(disk, manifest);
    std::vector<backup::Entry> entries;
    while (auto entry = reader.next()) entries.push_back(*entry);
    return entries;
  }
};

BOOST_AUTO_TEST_SUITE(manifest)

BOOST_FIXTURE_TEST_CASE(what_is_written_is_read, Written) {
  const std::vector<backup::Entry> entries{{"office/series.xml", kDigest, 7}, {"archive/a b", kDigest, 0}};
  write(entries, {{"office/x", "is a link"}});
  BOOST_TEST((read() == entries));
  const backup::Manifest manifest = backup::openManifest(disk, path);
  BOOST_TEST(manifest.totals.files == 2u);
  BOOST_TEST(manifest.totals.bytes == 7u);
  BOOST_TEST((manifest.totals.leftOut == std::vector<backup::Flaw>{{"office/x", "is a link"}}));
  BOOST_TEST(*manifest.head.at("keys").boolean() == false);
}

BOOST_FIXTURE_TEST_CASE(an_empty_manifest_is_one, Written) {
  write({});
  BOOST_TEST(read().empty());
}

// Canonical JSON leaves no bit without a meaning.
BOOST_FIXTURE_TEST_CASE(every_flipped_bit_is_found, Written) {
  write({{"office/series.xml", kDigest, 7}}, {{"office/x", "is a link"}});
  const base::Bytes good = base::readFile(disk, path);
  for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
    base::Bytes bad = good;
    bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
    disk.provideFile(path, bad);
    BOOST_TEST_CONTEXT("bit " << bit) BOOST_CHECK_THROW(read(), base::Error);
  }
}

BOOST_FIXTURE_TEST_CASE(every_shorter_file_is_refused, Written) {
  write({{"office/series.xml", kDigest, 7}, {"office/units.xml", kDigest, 7}});
  const base::Bytes good = base::readFile(disk, path);
  for (std::size_t size = 0; size < good.size(); ++size) {
    disk.provideFile(path, good.substr(0, size));
    BOOST_TEST_CONTEXT("size " << size) BOOST_CHECK_THROW(read(), base::Corrupt);
  }
}

BOOST_FIXTURE_TEST_CASE(paths_that_leave_the_home_are_refused, Written) {
  for (const char* bad : {"", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", ".", "a/./b"}) {
    write({{bad, kDigest, 7}});
    BOOST_TEST_CONTEXT(bad) BOOST_CHECK_THROW(read(), base::Corrupt);
    disk.removeFile(path);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
