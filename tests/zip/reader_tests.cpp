#include "zip/reader.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "zip/zips.h"

namespace {
const base::PosixDisk kDisk;
}  // namespace

BOOST_AUTO_TEST_SUITE(reader)

BOOST_AUTO_TEST_CASE(contents_come_out_as_they_went_in) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "Surat Pengantar\n";
  for (const char* name : {"plain", "stored", "piped"}) {
    const auto contents = zip_tests::contentsOf(kDisk, zip_tests::sample(name));
    BOOST_TEST(contents.flaws.empty(), name);
    BOOST_TEST(contents.files.size() == 3U, name);
    BOOST_TEST((contents.files.at("a/surat.txt") == text), name);
    BOOST_TEST(contents.files.at("b.txt") == "dua", name);
    BOOST_TEST(contents.files.at("kosong.txt").empty(), name);
  }
  BOOST_TEST((zip_tests::contentsOf(kDisk, zip_tests::sample("large")).files.at("surat.txt") == text));
  const base::Bytes content = zip_tests::contentsOf(kDisk, zip_tests::sample("long")).files.at("panjang.bin");
  BOOST_TEST(content.size() == 17U << 20);
  BOOST_TEST((content.substr(0, 1 << 20) == content.substr(16 << 20)));
}

BOOST_AUTO_TEST_CASE(a_content_that_is_damaged_or_larger_than_promised_is_not_delivered) {
  for (const char* name : {"damaged", "lie", "long-damaged"}) {
    const auto contents = zip_tests::contentsOf(kDisk, zip_tests::sample(name));
    BOOST_TEST(zip_tests::rulesOf(contents.flaws) == std::set<std::string>{"zip-content"}, name);
    BOOST_TEST(contents.files.empty(), name);
  }
}

BOOST_AUTO_TEST_CASE(what_the_sink_throws_arrives_at_the_caller) {
  struct Angry final : zip::Sink {
    bool begin(const zip::Entry&) override { return true; }
    void take(base::ByteView) override { throw base::Unavailable("full"); }
    void end(const zip::Entry&) override {}
  } sink;
  const zip::DiskSource source(kDisk, zip_tests::sample("plain"));
  BOOST_CHECK_THROW(zip::readContents(source, zip::survey(source), sink), base::Unavailable);
}

BOOST_AUTO_TEST_SUITE_END()
