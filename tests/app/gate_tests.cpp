// The gate: what is not as it should be does not leave.
#include "app/letters/letter_gate.h"

#include "app/app_home.h"
#include "app/casework/case_views.h"
#include "app/home/signed_letters.h"
#include "base/clock.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "support/stopping_disk.h"

using app_tests::AppHome;

using support::holds;

namespace {

const base::SystemClock kClock;

// A letter that is signed and not archived yet, with its draft.
struct Waiting {
  AppHome home{kClock.now()};
  app::DraftRow draft;
  base::Bytes pdf;
  std::shared_ptr<const signing::DigestSigner> key;

  Waiting() {
    app::DraftOrder order;
    order.kind = "surat-pengantar";
    order.produsen = "DINSOS";
    const std::string id = home.drafted(home.received(), order).id;
    home.approve(id);
    std::optional<app::SignedLetter> kept;
    for (std::size_t stops = 1; !kept; ++stops) {
      support::StoppingDisk disk(stops);
      BOOST_REQUIRE_THROW(app::LetterDesk(home.on(disk)->workplace).issue(home.actor("kadis"), id),
                          base::Unavailable);
      home.workplace().database.read(
          [&](app::Transaction& transaction) { draft = *transaction.letters().findDraft(id); });
      kept = home.workplace().signedLetters.find(draft.token);
    }
    pdf = kept->pdf;
    key = home.workplace().signers.open("kadis", app::Attendance::Unattended);
  }

  void pass(const base::Bytes& letter) const {
    app::passGate(home.workplace(), draft, letter, app::ExpectedSignature{*key, signing::Level::B});
  }
  // What the report says that is kept of a letter that did not pass; empty when it did.
  std::string findings(const base::Bytes& letter) const {
    try {
      pass(letter);
      return {};
    } catch (const base::Internal&) {
      base::PosixDisk disk;
      const base::Path folder = home.home().reports() / ("surat-" + draft.token);
      BOOST_TEST((base::readFile(disk, folder / "letter.pdf") == letter));
      BOOST_TEST(base::readFile(disk, folder / "data.xml") == draft.dataXml);
      return base::readFile(disk, folder / "findings.txt");
    }
  }
};

base::Bytes with(base::Bytes pdf, const std::string& from, const std::string& to) {
  const std::size_t at = pdf.find(from);
  BOOST_REQUIRE_MESSAGE(at != base::Bytes::npos, from);
  return pdf.replace(at, from.size(), to);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gate)

BOOST_AUTO_TEST_CASE(a_letter_as_it_should_be_passes) {
  const Waiting letter;
  BOOST_TEST(letter.findings(letter.pdf).empty());
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_changed_is_found_and_kept) {
  const Waiting letter;
  const base::Bytes& pdf = letter.pdf;
  struct Case {
    std::string says;
    base::Bytes pdf;
  };
  const Case cases[] = {
      {"it does not say its language", with(pdf, "/Lang(id-ID)", "/Lonk(id-ID)")},
      {"it has no tags", with(pdf, "/StructTreeRoot ", "/StructTreeRout ")},
      {"it does not say what its colours mean", with(pdf, "/OutputIntents[", "/OutputIntentz[")},
      {"its metadata do not say <pdfuaid:part>1", with(pdf, "<pdfuaid:part>1<", "<pdfuaid:part>7<")},
      {"is not embedded", with(pdf, "/FontFile2 ", "/FontFileX ")},
      {"has no way back to Unicode", with(pdf, "/ToUnicode ", "/ToUnicorn ")},
      {"its signature is broken", with(pdf, "/Lang(id-ID)", "/Lang(en-US)")},
      {"does not cover all of it", pdf + "\n"},
      {"it cannot be read", pdf.substr(0, pdf.size() / 2)},
  };
  for (const Case& one : cases) {
    const std::string findings = letter.findings(one.pdf);
    BOOST_TEST(holds(findings, one.says), one.says << " in: " << findings);
  }
}

BOOST_AUTO_TEST_CASE(another_number_other_data_and_another_key_are_found) {
  Waiting letter;
  letter.key = letter.home.workplace().signers.open("sekretaris", app::Attendance::Unattended);
  letter.draft.number = "500/999";
  letter.draft.dataXml += " ";
  const std::string findings = letter.findings(letter.pdf);
  for (const char* says : {"its title does not name the number 500/999", "it does not carry the data",
                           "its signature is not of the key"})
    BOOST_TEST(holds(findings, says), says << " in: " << findings);
}

BOOST_AUTO_TEST_SUITE_END()
