// Letters as Berkas prints and signs them.
#include <fstream>

#include "pdf/press.h"
#include "pdf/sample_letter.h"
#include "pdf_file.h"
#include "pki.h"
#include "sample.h"
#include "signing/cms.h"
#include "signing/pades.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "verdicts.h"
#include "verification/detail/revisions.h"
#include "verification/verify.h"

using namespace verification_tests;
using namespace verification;

namespace {

layout::Document withBox() {
  layout::Document document = sample::letter();
  layout::Group box;
  box.frame = true;
  box.field = "Tanda tangan elektronik Kepala Dinas";
  box.blocks.push_back({layout::Space{40}});
  document.blocks.push_back({box});
  return document;
}

base::Bytes signedLetter() {
  const pdf_tests::Press press;
  const signing::DigestSigner& signer = Pki::shared().signer();
  pdf::Written letter = press.writer().write(press.pages(withBox()), pdf_tests::metadata(),
                                             {{"data.xml", "text/xml", "Data", "<data/>"}},
                                             pdf::Signature{"Ḥasan Contoh", signing::longestCms(signer, 0)});
  signing::seal(letter.bytes, *letter.place, signer);
  return letter.bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(letters)

BOOST_AUTO_TEST_CASE(a_letter_of_ours_is_valid_and_whole) {
  const Report report = verify(signedLetter(), Pki::shared().trust());
  BOOST_TEST((report.overall == Overall::Valid), told(report));
  BOOST_TEST((report.signatures.at(0).level == Level::BB), told(report));
  BOOST_TEST((report.signatures.at(0).coverage == Coverage::Whole), told(report));
}

BOOST_AUTO_TEST_CASE(any_changed_object_of_a_letter_is_found) {
  const base::Bytes letter = signedLetter();
  const Trust trust = Pki::shared().trust();
  std::size_t tried = 0;
  const std::string tail = letter.substr(letter.rfind("trailer"));
  const std::string root =
      tail.substr(tail.find("/Root"), tail.find(" R", tail.find("/Root")) + 2 - tail.find("/Root"));
  for (int number = 1; number < 400; number += 7) {
    if (letter.find("\n" + std::to_string(number) + " 0 obj") == base::Bytes::npos) continue;
    const Report report = verify(appended(letter, {{number, "<</Lain 1>>"}}, root), trust);
    BOOST_TEST((report.overall == Overall::Invalid), number << ": " << told(report));
    ++tried;
  }
  BOOST_TEST(tried >= 5U);
}

// What is encrypted after it was signed is another file; what asks for a password is never opened.
BOOST_AUTO_TEST_CASE(an_encrypted_file_is_never_valid) {
  const support::TemporaryFolder folder;
  const base::Path plain = folder.path() / "plain.pdf";
  std::ofstream(plain, std::ios::binary) << sampleLetter();
  for (const char* password : {"", "rahasia"}) {
    const auto encrypted = support::runCommand(
        {"/usr/bin/qpdf", "--encrypt", password, "pemilik", "256", "--", plain.string(), "-"});
    BOOST_TEST_REQUIRE(encrypted.output.find("/Encrypt") != std::string::npos);
    const Report report = verify(encrypted.output, Pki::shared().trust());
    BOOST_TEST((report.overall == Overall::Invalid), told(report));
  }
}

BOOST_AUTO_TEST_CASE(a_linearized_file_has_one_revision) {
  const support::TemporaryFolder folder;
  const base::Path plain = folder.path() / "plain.pdf";
  std::ofstream(plain, std::ios::binary) << written(sampleObjects());
  const auto linear = support::runCommand({"/usr/bin/qpdf", "--linearize", plain.string(), "-"});
  BOOST_TEST_REQUIRE(linear.output.find("/Linearized") != std::string::npos);
  BOOST_TEST(detail::readRevisions(linear.output, 10).size() == 1U);
  BOOST_TEST(detail::readRevisions(appended(linear.output, {{19, "null"}}), 10).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
