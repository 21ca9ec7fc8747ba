#include "zip/writer.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "zip/detail/records.h"
#include "zip/zips.h"

namespace {

struct Ours {
  support::TemporaryFolder folder;
  base::PosixDisk disk;
  base::Path path = folder.path() / "kasus.zip";
  Ours() { zip_tests::writeOurs(disk, path); }
};

zip::Content fixed(const std::string& text) {
  return [text](const std::function<void(base::ByteView)>& take) { take(text); };
}

struct Nowhere final : base::WritableFile {
  void append(base::ByteView) override {}
  void sync() override {}
  void close() override {}
};

}  // namespace

BOOST_AUTO_TEST_SUITE(writer)

BOOST_AUTO_TEST_CASE(the_same_files_give_the_same_bytes_and_come_out_again) {
  const Ours first;
  const Ours second;
  BOOST_TEST((base::readFile(first.disk, first.path) == base::readFile(second.disk, second.path)));
  const zip::Survey survey = zip::survey(zip::DiskSource(first.disk, first.path));
  BOOST_TEST(survey.flaws.empty());
  BOOST_TEST(survey.isCanonical);
  BOOST_TEST((zip_tests::contentsOf(first.disk, first.path).files == zip_tests::ourFiles()));
}

BOOST_AUTO_TEST_CASE(python_reads_names_contents_and_modes) {
  const Ours ours;
  const auto result = support::runCommand(
      {"/usr/bin/python3", "-c",
       "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
       "for i in z.infolist(): print(i.filename, i.file_size, oct(i.external_attr >> 16))",
       ours.path.string()});
  BOOST_TEST(result.status == 0);
  BOOST_TEST(result.output ==
             "kasus/bagit.txt 19 0o100644\nkasus/data/0001-permohonan/surat.pdf 604 0o100644\n"
             "kasus/data/kosong 0 0o100644\nkasus/data/Ḥasan.txt 4 0o100644\n");
}

BOOST_AUTO_TEST_CASE(numbers_beyond_32_bits_stand_in_zip64_fields) {
  const std::uint64_t large = 5ULL << 32;
  const zip::Entry entry{"a", zip::EntryKind::File, zip::Method::Stored, large, large, 7, large + 1};
  const base::Bytes local = zip::detail::localHeader(entry);
  BOOST_TEST(zip::detail::number(local, 22, 4) == zip::detail::kIn64);
  BOOST_TEST(zip::detail::number(local, 35, 8) == large);
  const base::Bytes end = zip::detail::directory({entry}, 3 * large);
  BOOST_TEST(zip::detail::number(end, 46 + 1 + 4 + 16, 8) == large + 1);
  BOOST_TEST(zip::detail::number(end, end.size() - 22 - 20, 4) == zip::detail::kLocator64Signature);
  BOOST_TEST(zip::detail::number(end, end.size() - 6, 4) == zip::detail::kIn64);
}

BOOST_AUTO_TEST_CASE(names_out_of_order_or_unsafe_are_a_bug) {
  Nowhere file;
  zip::Writer writer(file);
  writer.add("b", fixed("1"));
  BOOST_CHECK_THROW(writer.add("a", fixed("2")), base::Internal);
  BOOST_CHECK_THROW(writer.add("b", fixed("2")), base::Internal);
  BOOST_CHECK_THROW(writer.add("c/../d", fixed("2")), base::Internal);
}

BOOST_AUTO_TEST_CASE(a_content_that_changes_meanwhile_is_refused) {
  Nowhere file;
  zip::Writer writer(file);
  int calls = 0;
  const zip::Content fickle = [&](const std::function<void(base::ByteView)>& take) {
    take(++calls == 1 ? "satu" : "dua!");
  };
  BOOST_CHECK_THROW(writer.add("a", fickle), base::Corrupt);
}

BOOST_AUTO_TEST_SUITE_END()
