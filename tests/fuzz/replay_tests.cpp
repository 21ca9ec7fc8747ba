// The seeds, and what the fuzzer once found, through the fuzzer's own targets. With BERKAS_BLESS set, the
// seeds of signatures are written anew, with new keys.
#include <cstdlib>

#include "base/disk.h"
#include "extraction/detail/office_text.h"
#include "support/boost_test.h"
#include "targets.h"
#include "verification/pki.h"
#include "verification/sample.h"
#include "verification/verify.h"

using namespace verification_tests;

namespace {

void bless(const std::string& target, const fuzz::Seeds& seeds) {
  base::PosixDisk disk;
  for (const auto& [name, bytes] : seeds)
    base::replaceDurably(disk, base::Path(BERKAS_SOURCE_DIR) / "tests/fuzz/seeds" / target / name, bytes);
}

// What the revision `update` adds to `letter`.
base::Bytes tail(const base::Bytes& letter, const base::Bytes& update) {
  return update.substr(letter.size());
}

base::Bytes cmsOf(const base::Bytes& pdf) {
  const std::size_t start = pdf.rfind("/Contents<") + 10;
  const auto digit = [](char one) { return one <= '9' ? one - '0' : (one | 0x20) - 'a' + 10; };
  base::Bytes der;
  for (std::size_t at = start; pdf[at] != '>'; at += 2)
    der += static_cast<char>(digit(pdf[at]) * 16 + digit(pdf[at + 1]));
  return der.substr(0, der.find_last_not_of('\0') + 1);
}

void blessSignatures() {
  const Pki& pki = Pki::shared();
  const base::Bytes letter = sampleLetter();
  const base::Bytes certified = sampleLetter({2, "/Action/Include/Fields[(Nomor)]"});
  const base::Bytes timed = sealed(appended(letter, addedSignature()), pki.otherSigner(), Stamp::OfThis);
  const base::Bytes stampedLater = stamped(appended(letter, addedTimeStamp()));
  const std::string trailer = "/Root 1 0 R/Info 25 0 R";
  bless("trust", {{"root.der", pki.root().der()}});
  bless("verify",
        {{"letter.pdf", letter},
         {"certified.pdf", appended(certified, filledName("Tuan Contoh"))},
         {"annotated.pdf",
          appended(sampleLetter({3}), addedAnnotation("/Subtype/Text/Rect[10 10 30 30]/Contents(Baik)"))},
         {"filled", tail(letter, appended(letter, filledName("Tuan Contoh")))},
         {"filled-by-stream", tail(letter, appended(letter, filledBox(), trailer, Section::Stream))},
         {"signed-again", tail(letter, timed)},
         {"evidence", tail(letter, appended(letter, addedStore()))},
         {"stamped", tail(letter, stampedLater)},
         {"shadow", tail(letter, appended(letter, {{3, sampleObjects()[8]}}))},
         {"freed", tail(letter, appended(letter, {}, trailer, Section::Table, {4}))}});
  bless("cms", {{"signature.der", cmsOf(letter)},
                {"signature-with-time.der", cmsOf(timed)},
                {"time-stamp.der", cmsOf(stampedLater)},
                {"root.der", pki.root().der()},
                {"list.der", pki.crl()},
                {"answer.der", pki.ocsp("kadis")}});
}

void replay(const std::string& target, void (*attempt)(base::ByteView)) {
  const fuzz::Seeds inputs = fuzz::inputsOf(target);
  BOOST_TEST(inputs.size() >= 6U);
  for (const auto& [name, bytes] : inputs) {
    BOOST_TEST_CONTEXT(name) BOOST_CHECK_NO_THROW(attempt(bytes));
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fuzz_seeds)

BOOST_AUTO_TEST_CASE(templates_are_loaded_or_refused) {
  replay("template", fuzz::tryTemplate);
}

BOOST_AUTO_TEST_CASE(signatures_are_read_or_refused) {
  if (std::getenv("BERKAS_BLESS") != nullptr) blessSignatures();
  replay("cms", fuzz::tryCms);
}

BOOST_AUTO_TEST_CASE(files_get_a_verdict) {
  replay("verify", fuzz::tryVerify);
}

BOOST_AUTO_TEST_CASE(words_are_had_or_not) {
  replay("text", fuzz::tryText);
}

BOOST_AUTO_TEST_CASE(what_comes_in_is_examined) {
  replay("csv", fuzz::tryCsv);
  replay("ooxml", fuzz::tryOoxml);
  replay("odf", fuzz::tryOdf);
}

BOOST_AUTO_TEST_CASE(mails_are_composed_or_refused) {
  replay("compose", fuzz::tryCompose);
}

BOOST_AUTO_TEST_CASE(reports_of_delivery_are_read_whatever_they_are) {
  replay("report", fuzz::tryReport);
}

BOOST_AUTO_TEST_CASE(requests_are_read_or_refused) {
  replay("head", fuzz::tryHead);
  replay("form", fuzz::tryForm);
}

// A seed that is refused at once would lead the fuzzer nowhere.
BOOST_AUTO_TEST_CASE(the_seeds_are_still_what_they_were_made_for) {
  const auto root = crypto::Certificate::fromDer(fuzz::seedsOf("trust").at("root.der"), "root.der");
  const verification::Trust trust{{root}, {}, {}, root.notBefore().plusSeconds(3600)};
  const fuzz::Seeds seeds = fuzz::seedsOf("verify");
  const base::Bytes& letter = seeds.at("letter.pdf");
  const auto overall = [&](const base::Bytes& pdf) { return verification::verify(pdf, trust).overall; };
  for (const char* name : {"letter.pdf", "certified.pdf", "annotated.pdf"})
    BOOST_TEST((overall(seeds.at(name)) == verification::Overall::Valid), name);
  for (const char* name : {"filled", "filled-by-stream", "signed-again", "evidence", "stamped"})
    BOOST_TEST((overall(letter + seeds.at(name)) == verification::Overall::Valid), name);
  for (const char* name : {"shadow", "freed"})
    BOOST_TEST((overall(letter + seeds.at(name)) == verification::Overall::Invalid), name);
  for (const char* name : {"stored.docx", "stored.odt", "kak.docx", "data.xlsx"})
    BOOST_TEST(!extraction::detail::officeText(fuzz::inputsOf("text").at(name)).empty(), name);
}

BOOST_AUTO_TEST_SUITE_END()
