// The Inspector with its real worker.
#include "intake/inspector.h"

#include "base/error.h"
#include "desk.h"
#include "pdfs.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "zips.h"

using namespace intake_tests;

namespace {

base::Bytes encrypted(const base::Bytes& pdf, const std::string& password) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  const base::Path from = folder.path() / "plain.pdf";
  const base::Path to = folder.path() / "locked.pdf";
  base::writeNewFile(disk, from, pdf);
  const int status = support::runCommand({"/usr/bin/qpdf", "--encrypt", password, "tuan", "256", "--",
                                          from.string(), to.string()})
                         .status;
  BOOST_TEST_REQUIRE(status == 0);
  return base::readFile(disk, to);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(inspector)

BOOST_AUTO_TEST_CASE(a_file_is_what_it_is_by_its_bytes) {
  Desk desk;
  BOOST_TEST(desk.inspect("nama;umur\nA;1\nB;2\n", "a.csv").type == "text/csv");
  BOOST_TEST(desk.inspect(pdfOf(), "a.pdf").type == "application/pdf");
}

BOOST_AUTO_TEST_CASE(a_worker_that_dies_accepts_nothing) {
  cage::Limits limits;
  limits.memoryBytes = 8UL << 20;
  Desk desk(limits);
  const base::Bytes tooMuch = rawZip({{"a.pdf", "%PDF-1.7\n" + base::Bytes(30 << 20, 'x')}});
  BOOST_TEST((desk.inspect(tooMuch, "a.zip") ==
              intake::Inspection{"application/octet-stream", {{"cannot-be-examined"}}}));
  BOOST_TEST(desk.inspect(pdfOf(), "a.pdf").type == "application/pdf");
}

BOOST_AUTO_TEST_CASE(an_empty_password_does_not_lock_a_pdf) {
  Desk desk;
  const intake::Inspection open = desk.inspect(encrypted(pdfOf(), ""), "a.pdf");
  BOOST_TEST((open == intake::Inspection{"application/pdf", {{"pdf-empty-password"}}}));
  const intake::Inspection locked = desk.inspect(encrypted(pdfOf(), "buka"), "a.pdf");
  BOOST_TEST((locked == intake::Inspection{"application/pdf", {{"encrypted"}}}));
}

BOOST_AUTO_TEST_CASE(findings_say_where_they_are_in_both_languages) {
  const intake::Finding finding{"outgoing-nik", "Lembar1!C", "12"};
  BOOST_TEST(
      intake::messageOf(finding).in(base::Language::English) ==
      "Numbers here look like NIK. Remove or mask them unless they are meant to be sent. (Lembar1!C, 12)");
  BOOST_TEST(intake::messageOf({"empty"}).in(base::Language::Indonesian) ==
             "Berkas ini kosong. Kirim berkas yang berisi.");
}

BOOST_AUTO_TEST_SUITE_END()
