// PDF and office files, honest and hostile, through the real worker.
#include "extraction/reader.h"

#include <chrono>

#include "base/disk.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "support/stored_zip.h"
#include "support/temporary_folder.h"
#include "support/text_pdf.h"

using extraction::Form;
using extraction::Text;
using support::zipOf;

namespace {

base::Bytes fileOf(const std::string& name) {
  const base::PosixDisk disk;
  return base::readFile(disk, base::Path(BERKAS_SOURCE_DIR) / "tests/extraction/data" / name);
}

base::Bytes encrypted(const base::Bytes& pdf) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  const base::Path from = folder.path() / "plain.pdf";
  const base::Path to = folder.path() / "locked.pdf";
  base::writeNewFile(disk, from, pdf);
  const int status = support::runCommand({"/usr/bin/qpdf", "--warning-exit-0", "--encrypt", "buka", "tuan",
                                          "256", "--", from.string(), to.string()})
                         .status;
  BOOST_TEST_REQUIRE(status == 0);
  return base::readFile(disk, to);
}

std::string nested(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "<a>";
  text += "kata";
  for (int i = 0; i < depth; ++i) text += "</a>";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reader)

BOOST_AUTO_TEST_CASE(what_a_pdf_shows_is_read) {
  extraction::Reader reader;
  BOOST_TEST((reader.read(Form::Pdf, support::pdfShowing("Kerangka Acuan Kerja 2026")) ==
              Text{"read", "Kerangka Acuan Kerja 2026"}));
}

BOOST_AUTO_TEST_CASE(the_parts_of_office_files_are_read) {
  extraction::Reader reader;
  const Text kak = reader.read(Form::Office, fileOf("kak.docx"));
  BOOST_TEST(kak.outcome == "read");
  for (const char* words :
       {"Kerangka Acuan Kerja", "Data bantuan sosial per kelurahan", "Lowokwaru Klojen", "Kepala surat"})
    BOOST_TEST(kak.words.find(words) != std::string::npos, words << " in " << kak.words);
  BOOST_TEST((reader.read(Form::Office, fileOf("data.xlsx")) ==
              Text{"read", "Kelurahan Penerima Dinoyo Caf\xc3\xa9"}));
  BOOST_TEST((reader.read(Form::Office, fileOf("proposal.odt")) ==
              Text{"read", "Proposal Penelitian Stunting di Kedaungkandang 2026"}));
}

BOOST_AUTO_TEST_CASE(what_holds_no_words_is_told) {
  extraction::Reader reader;
  const Text none{"unreadable", {}};
  BOOST_TEST((reader.read(Form::Pdf, "%PDF-1.7 kak") == none));
  BOOST_TEST((reader.read(Form::Pdf, "") == none));
  BOOST_TEST((reader.read(Form::Pdf, encrypted(support::pdfShowing("rahasia"))) == none));
  BOOST_TEST((reader.read(Form::Office, "PK") == none));
  BOOST_TEST((reader.read(Form::Office, zipOf({{"mimetype", "text"}})) == none));
  BOOST_TEST((reader.read(Form::Office, zipOf({{"content.xml", "<a>"}})) == none));
  BOOST_TEST((reader.read(Form::Office, zipOf({{"content.xml", nested(300)}})) == none));
  BOOST_TEST((reader.read(Form::Office,
                          zipOf({{"content.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}})) == none));
}

BOOST_AUTO_TEST_CASE(a_broken_part_does_not_hide_the_others) {
  extraction::Reader reader;
  const base::Bytes file =
      zipOf({{"word/document.xml", "<w><t>utuh</t><f>1+1</f></w>"}, {"word/footnotes.xml", "<w><t>"}});
  BOOST_TEST((reader.read(Form::Office, file) == Text{"read", "utuh"}));
}

BOOST_AUTO_TEST_CASE(more_than_an_index_takes_is_cut) {
  extraction::Reader reader;
  std::string cells = "<s>";
  for (int i = 0; i < 200'000; ++i) cells += "<si><t>kata</t></si>";
  const Text text = reader.read(Form::Office, zipOf({{"xl/sharedStrings.xml", cells + "</s>"}}));
  BOOST_TEST(text.outcome == "cut");
  BOOST_TEST(text.words.size() <= extraction::kMostText);
}

// A zip of a few kilobytes that says it holds gigabytes costs a part at most, and the next file is read.
BOOST_AUTO_TEST_CASE(a_bomb_is_passed_over) {
  const support::TemporaryFolder folder;
  const std::string path = (folder.path() / "bomb.docx").string();
  const std::string program =
      "import sys,zipfile\n"
      "z=zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED)\n"
      "z.writestr('word/document.xml',b'<w><t>'+b'a '*(50<<20)+b'</t></w>')\n"
      "z.writestr('word/header1.xml',b'<w><t>kepala</t></w>')\n"
      "z.close()\n";
  BOOST_TEST_REQUIRE(support::runCommand({"/usr/bin/python3", "-c", program, path}).status == 0);
  const base::PosixDisk disk;
  extraction::Reader reader;
  BOOST_TEST((reader.read(Form::Office, base::readFile(disk, path)) == Text{"read", "kepala"}));
}

// Each form draws the next ten times: what a reader never comes to the end of.
BOOST_AUTO_TEST_CASE(a_reader_that_does_not_come_to_an_end_is_followed_by_another) {
  cage::Limits limits;
  limits.seconds = 1;
  extraction::Reader reader(limits);
  base::Bytes pdf =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
      "1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>>"
      "endobj\n";
  for (int number = 4; number < 30; ++number) {
    pdf += std::to_string(number) +
           " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " +
           std::to_string(number + 1) + " 0 R>>>>/Length 60>>stream\n";
    for (int i = 0; i < 10; ++i) pdf += "/X Do ";
    pdf += "\nendstream endobj\n";
  }
  pdf += "trailer<</Root 1 0 R/Size 31>>\n%%EOF\n";
  const auto start = std::chrono::steady_clock::now();
  BOOST_TEST((reader.read(Form::Pdf, pdf) == Text{"unreadable", {}}));
  BOOST_TEST((std::chrono::steady_clock::now() - start >= std::chrono::seconds(1)), "it ended by itself");
  BOOST_TEST(reader.read(Form::Pdf, support::pdfShowing("sesudah")).words == "sesudah");
}

BOOST_AUTO_TEST_SUITE_END()
