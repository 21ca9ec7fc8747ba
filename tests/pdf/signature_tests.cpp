// Letters with an electronic signature, judged by poppler's pdfsig and by qpdf.
#include "signing/pades.h"

#include "base/error.h"
#include "pdf/press.h"
#include "pdf/sample_letter.h"
#include "pdf/signed_letter.h"
#include "signing/authority.h"
#include "support/boost_test.h"

using namespace pdf_tests;
using signing_tests::Authority;

BOOST_AUTO_TEST_SUITE(signature)

BOOST_AUTO_TEST_CASE(every_byte_but_the_signature_s_own_is_signed) {
  const Press press;
  for (const char* algorithm : {"RSA:2048", "EC:P-256", "EC:P-384"}) {
    const auto signer = Authority::shared().signer(algorithm);
    pdf::Written letter = signedLetter(press, *signer);
    BOOST_TEST_REQUIRE(letter.place.has_value());
    signing::seal(letter.bytes, *letter.place, *signer);
    const PrintedFile file(letter.bytes);
    const std::string verdict = file.tell("pdfsig -nocert");
    BOOST_TEST(areInOrder(verdict, {"Ḥasan Contoh", "ETSI.CAdES.detached", "Total document signed",
                                    "Signature is Valid"}),
               algorithm << ": " << verdict);
    BOOST_TEST(file.tell("qpdf --check").find("No syntax or stream encoding errors") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(a_changed_byte_anywhere_is_found) {
  const Press press;
  const auto signer = Authority::shared().signer("EC:P-256");
  pdf::Written letter = signedLetter(press, *signer);
  signing::seal(letter.bytes, *letter.place, *signer);
  for (const std::size_t at : {letter.bytes.find("/Lang(id-ID)") + 7, letter.place->begin - 40,
                               letter.bytes.rfind("startxref") - 30}) {
    base::Bytes changed = letter.bytes;
    changed[at] = changed[at] == '1' ? '2' : '1';
    BOOST_TEST(PrintedFile(changed).tell("pdfsig -nocert").find("Signature is Valid") == std::string::npos,
               "byte " << at);
  }
  BOOST_TEST(PrintedFile(letter.bytes + "\n% more\n").tell("pdfsig -nocert").find("Total document signed") ==
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_field_is_tagged_and_says_what_it_is_for) {
  const Press press;
  const auto signer = Authority::shared().signer("EC:P-256");
  const PrintedFile file(signedLetter(press, *signer).bytes);
  BOOST_TEST(file.tree().find("Form") != std::string::npos, file.tree());
  const std::string text = file.uncompressed();
  for (const char* part : {"/Type /OBJR", "/Subtype /Widget", "/SigFlags 3", "/StructParent "})
    BOOST_TEST(text.find(part) != std::string::npos, part);
}

BOOST_AUTO_TEST_CASE(without_a_box_there_is_no_place_for_a_signature) {
  const Press press;
  BOOST_CHECK_THROW(
      press.writer().write(press.pages(sample::letter()), metadata(), {}, pdf::Signature{"Hasan", 2000}),
      base::InvalidInput);
}

// With an RSA key the signed file too is the same each time.
BOOST_AUTO_TEST_CASE(the_same_letter_and_key_give_the_same_bytes) {
  const Press press;
  const auto signer = Authority::shared().signer("RSA:2048");
  pdf::Written one = signedLetter(press, *signer);
  pdf::Written two = signedLetter(press, *signer);
  signing::seal(one.bytes, *one.place, *signer);
  signing::seal(two.bytes, *two.place, *signer);
  BOOST_TEST((one.bytes == two.bytes));
}

BOOST_AUTO_TEST_SUITE_END()
