// A whole letter, judged by qpdf and poppler.
#include "press.h"
#include "sample_letter.h"
#include "support/boost_test.h"
#include "support/threads.h"

namespace {

using pdf_tests::areInOrder;
using pdf_tests::countOf;
using pdf_tests::Press;
using pdf_tests::PrintedFile;

const std::vector<pdf::Attachment>& dataDocument() {
  static const std::vector<pdf::Attachment> attachments = {
      {"data.xml", "text/xml", "Data surat dalam bentuk XML", "<surat><nomor>87</nomor></surat>\n"}};
  return attachments;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(a_letter)

BOOST_AUTO_TEST_CASE(is_sound_for_qpdf_without_a_warning) {
  const PrintedFile file(Press().print(sample::letter(), dataDocument()).bytes);
  const std::string verdict = file.tell("qpdf --check");
  BOOST_TEST(verdict.find("No syntax or stream encoding errors found") != std::string::npos);
  BOOST_TEST(verdict.find("WARNING") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(is_one_page_of_a4_and_small) {
  const pdf::Written written = Press().print(sample::letter(), dataDocument());
  const std::string facts = PrintedFile(written.bytes).tell("pdfinfo");
  BOOST_TEST(areInOrder(facts, {"Tagged:", "yes", "Pages:", "1\n", "595.28 x 841.89 pts (A4)", "1.7"}));
  BOOST_TEST(written.bytes.size() < 60'000U);
}

BOOST_AUTO_TEST_CASE(embeds_every_font_as_a_subset_that_maps_to_unicode) {
  const pdf::Written written = Press().print(sample::letter());
  const std::string fonts = PrintedFile(written.bytes).tell("pdffonts");
  BOOST_TEST(countOf(fonts, "+LiberationSans ") == 2U);  // what all letters use, and what is beyond that
  BOOST_TEST(countOf(fonts, "+LiberationSans-Bold ") == 1U);
  BOOST_TEST(countOf(fonts, "CID TrueType") == 3U);
  BOOST_TEST(countOf(fonts, "yes yes yes") == 3U);
}

BOOST_AUTO_TEST_CASE(names_the_files_of_its_fonts) {
  const pdf::Written written = Press().print(sample::letter());
  BOOST_REQUIRE(written.fonts.size() == 2U);
  BOOST_TEST(written.fonts[0].name == "LiberationSans");
  BOOST_TEST(written.fonts[0].sha256 == "8d91388f1d3604b3b8ae0e3ee2d140e50cd6122f9214514f4aca772540a4076d");
  BOOST_TEST(written.fonts[1].name == "LiberationSans-Bold");
}

BOOST_AUTO_TEST_CASE(gives_back_its_words_in_reading_order) {
  const std::string text = PrintedFile(Press().print(sample::letter()).bytes).text();
  BOOST_TEST(areInOrder(text, {"PEMERINTAH KOTA MALANG", "DINAS KOMUNIKASI DAN INFORMATIKA", "Nomor",
                               "Yth. Kepala Badan Perencanaan", "Memperhatikan permohonan Saudara", "Uraian",
                               "Pukul 09.00 – 12.00 WIB", "pendapatan rumah tangga", "terima kasih.",
                               "NAMA PEJABAT CONTOH, S.Sos.", "Tembusan:"}));
  BOOST_TEST(text.find("“rencana aksi”") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(says_what_it_is_in_both_kinds_of_metadata) {
  const PrintedFile file(Press().print(sample::letter()).bytes);
  BOOST_TEST(areInOrder(file.tell("pdfinfo -isodates"),
                        {"Title:", "Surat Penyampaian Data & Lampiran Nomor 500.14.4.1/87/35.73.411/2026",
                         "Subject:", "Penyampaian <Data>", "Author:", "Dinas Komunikasi", "Creator:",
                         "Berkas", "Producer:", "Haru", "2026-11-23T09:15:00+07", "2026-11-23T09:15:00+07"}));
  BOOST_TEST(areInOrder(
      file.tell("pdfinfo -meta"),
      {"Surat Penyampaian Data &amp; Lampiran", "Penyampaian &lt;Data&gt;",
       "<dc:identifier>500.14.4.1/87/35.73.411/2026</dc:identifier>", "<rdf:li>id-ID</rdf:li>",
       "<xmp:CreateDate>2026-11-23T09:15:00+07:00</xmp:CreateDate>", "<pdfaid:part>3</pdfaid:part>",
       "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"}));
}

BOOST_AUTO_TEST_CASE(carries_the_data_it_was_made_from) {
  const PrintedFile file(Press().print(sample::letter(), dataDocument()).bytes);
  BOOST_TEST(file.tell("qpdf --show-attachment=data.xml") == dataDocument()[0].content);
  const std::string json = file.tell("qpdf --json=2");
  BOOST_TEST(json.find("\"/AFRelationship\": \"/Source\"") != std::string::npos);
  BOOST_TEST(json.find("\"/Subtype\": \"/text/xml\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(carries_several_files_sorted_by_name_and_of_any_type) {
  const PrintedFile file(Press()
                             .print(sample::letter(), {{"z lampiran.csv", "text/csv", "Tabel", "a;b\n"},
                                                       {"data (é).xml", "application/xml", "Data", "<é/>"}})
                             .bytes);
  BOOST_TEST(areInOrder(file.tell("qpdf --list-attachments"), {"data (é).xml", "z lampiran.csv"}));
  BOOST_TEST(file.tell("qpdf --show-attachment='data (é).xml'") == "<é/>");
  BOOST_TEST(file.tell("qpdf --check").find("WARNING") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(has_the_same_bytes_each_time_and_from_another_library) {
  const base::Bytes first = Press().print(sample::letter(), dataDocument()).bytes;
  const Press press;
  BOOST_TEST((press.print(sample::letter(), dataDocument()).bytes == first));
  press.print(sample::table(30));
  BOOST_TEST((press.print(sample::letter(), dataDocument()).bytes == first));
}

BOOST_AUTO_TEST_CASE(has_the_same_bytes_from_threads_that_share_a_writer) {
  const base::Bytes expected = Press().print(sample::letter(), dataDocument()).bytes;
  const Press press;
  std::vector<base::Bytes> made(8);
  support::onThreads(static_cast<int>(made.size()), [&](int thread) {
    for (int i = 0; i < 5; ++i)
      made[static_cast<std::size_t>(thread)] = press.print(sample::letter(), dataDocument()).bytes;
  });
  for (const base::Bytes& bytes : made) BOOST_TEST((bytes == expected));
}

BOOST_AUTO_TEST_CASE(has_another_identifier_when_it_says_something_else) {
  const Press press;
  const auto identifierOf = [](const base::Bytes& bytes) { return bytes.substr(bytes.find("/ID["), 70); };
  const std::string first = identifierOf(press.print(sample::texts({"satu"})).bytes);
  BOOST_TEST(first.size() == 70U);
  BOOST_TEST(identifierOf(press.print(sample::texts({"satu"})).bytes) == first);
  BOOST_TEST(identifierOf(press.print(sample::texts({"dua"})).bytes) != first);
  BOOST_TEST(identifierOf(press.print(sample::texts({"satu"}), dataDocument()).bytes) != first);
}

BOOST_AUTO_TEST_SUITE_END()
