// A Surat Tindaklanjuti that was made elsewhere: its signature is looked at, the finding is on record, and
// what is not valid moves nothing before the Walidata says so.
#include "app/casework/outside_letter.h"

#include "app/case_home.h"
#include "app/cases/open_case.h"
#include "app/facts/case_document.h"
#include "app/facts/standing_files.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "support/boost_test.h"

namespace {

using app::Recorded;
using app_tests::CaseHome;
using requests::SignatureVerdict;

const std::vector<app_tests::Said> kAll = {{1, "tersedia", {"data.csv"}}};
const base::Bytes kDamaged = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

// A sheet that was made here: a sound PDF, and nobody has signed it.
base::Bytes unsignedLetter(const CaseHome& home, const std::string& object) {
  const app::CaseFile file = home.file(object);
  for (std::size_t i = 0; i < file.events.size(); ++i) {
    if (file.events[i].event.kind != "lembar-penerimaan") continue;
    return home.workplace().store.read(app::caseInventory(home.workplace().store, object),
                                       static_cast<int>(i) + 1, file.events[i].documents.front().path);
  }
  return kDamaged;
}

requests::Event lastEvent(const CaseHome& home, const std::string& object) {
  return home.file(object).events.back().event;
}

app::CaseDesk deskOf(CaseHome& home) {
  return app::CaseDesk(home.workplace());
}

Recorded accept(CaseHome& home, const std::string& object, const std::string& user = "sari") {
  return deskOf(home).acceptAnswer(home.home().actor(user), object, "DINSOS", "naskah asli dilihat");
}

Recorded giveBack(CaseHome& home, const std::string& object) {
  return deskOf(home).returnAnswer(home.home().actor("sari"), object, "DINSOS",
                                   {{"", "tanda tangan tidak dapat diperiksa"}});
}

// A home that says the same after its database was made anew.
void demandReadable(CaseHome& home) {
  const std::string before = home.home().everything();
  app::rebuild(home.workplace());
  BOOST_TEST((home.home().everything() == before));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(outside_letter)

BOOST_AUTO_TEST_CASE(a_valid_letter_moves_the_request_and_nobody_has_to_accept_it) {
  CaseHome home;
  const std::string object = home.asked(1);
  const auto answered = home.answerElsewhere(object, "DINSOS", home.home().signedLetter(object), kAll);
  BOOST_TEST(!answered.waitsFor);
  BOOST_TEST(answered.recorded->state == "ditindaklanjuti");
  const requests::Event event = lastEvent(home, object);
  BOOST_TEST(event.kind == "surat-tindaklanjuti");
  BOOST_TEST((event.signature->verdict == SignatureVerdict::Valid));
  BOOST_TEST(event.signature->acceptedBy.empty());
  BOOST_TEST(event.signature->acceptedBecause.empty());
  demandReadable(home);
}

BOOST_AUTO_TEST_CASE(an_unsigned_letter_is_archived_with_its_finding_and_the_request_stays) {
  CaseHome home;
  const std::string object = home.asked(1);
  const auto before = home.file(object).state;
  const auto answered = home.answerElsewhere(object, "DINSOS", unsignedLetter(home, object), kAll);
  BOOST_TEST_REQUIRE(answered.waitsFor.has_value());
  BOOST_TEST((answered.waitsFor->verdict == SignatureVerdict::Unsigned));
  BOOST_TEST(answered.recorded->state == "diteruskan");
  const app::CaseFile file = home.file(object);
  BOOST_TEST(file.events.back().event.kind == "surat-tindaklanjuti-masuk");
  BOOST_TEST(file.events.back().event.signature->acceptedBy.empty());
  BOOST_TEST(file.events.back().documents.size() == 2U);
  BOOST_TEST((file.state.assignments == before.assignments));
  BOOST_TEST((file.state.limits == before.limits));
  BOOST_TEST(app::standingData(file).empty());
  demandReadable(home);
}

BOOST_AUTO_TEST_CASE(the_finding_says_why_a_letter_is_not_valid) {
  CaseHome home;
  const std::string object = home.asked(1);
  base::Bytes letter = home.home().signedLetter(object);
  BOOST_TEST((app::judgeLetter(home.workplace(), letter).verdict == SignatureVerdict::Valid));
  const requests::SignatureFinding noPdf = app::judgeLetter(home.workplace(), "not a letter");
  BOOST_TEST((noPdf.verdict == SignatureVerdict::Invalid));
  BOOST_TEST(noPdf.reasons == std::vector<std::string>{"not-a-pdf"}, boost::test_tools::per_element());
  BOOST_TEST((app::judgeLetter(home.workplace(), kDamaged).verdict == SignatureVerdict::Invalid));
  letter[letter.size() / 2] ^= 1;
  const requests::SignatureFinding turned = app::judgeLetter(home.workplace(), letter);
  BOOST_TEST((turned.verdict == SignatureVerdict::Invalid));
  BOOST_TEST(!turned.reasons.empty());
}

// Whoever signed it, only those in office/trust are believed.
BOOST_AUTO_TEST_CASE(without_its_authority_in_trust_a_signed_letter_waits) {
  CaseHome home("2026-03-02T09:00:00+07:00",
                [](base::Disk& disk, const base::Path& office) { base::removeAll(disk, office / "trust"); });
  const std::string object = home.asked(1);
  const auto answered = home.answerElsewhere(object, "DINSOS", home.home().signedLetter(object), kAll);
  BOOST_TEST_REQUIRE(answered.waitsFor.has_value());
  BOOST_TEST((answered.waitsFor->verdict == SignatureVerdict::Indeterminate));
}

BOOST_AUTO_TEST_CASE(the_walidata_takes_it_with_a_reason_and_its_answer_and_files_are_those_of_the_letter) {
  CaseHome home;
  const std::string object = home.asked(1);
  home.answerElsewhere(object, "DINSOS", unsignedLetter(home, object), kAll);
  const app::CaseFile waiting = home.file(object);
  BOOST_TEST(accept(home, object).state == "ditindaklanjuti");
  const app::CaseFile file = home.file(object);
  const requests::Event& event = file.events.back().event;
  BOOST_TEST(event.kind == "surat-tindaklanjuti");
  BOOST_TEST((event.role == requests::Role::Walidata));
  BOOST_TEST((event.signature->verdict == SignatureVerdict::Unsigned));
  BOOST_TEST(event.signature->acceptedBy == "sari");
  BOOST_TEST(event.signature->acceptedBecause == "naskah asli dilihat");
  BOOST_TEST((event.answers == waiting.events.back().event.answers));
  BOOST_TEST((event.letter == waiting.events.back().event.letter));
  const auto data = app::standingData(file);
  BOOST_TEST_REQUIRE(data.size() == 1U);
  BOOST_TEST(data.front().document.originalName == "data.csv");
  BOOST_TEST(data.front().version == waiting.row.head);
  demandReadable(home);
  home.issue(object, "surat-penyampaian");
  BOOST_TEST(home.file(object).state.state == "menunggu-balikan");
}

BOOST_AUTO_TEST_CASE(nobody_else_takes_it_and_nothing_is_taken_that_does_not_wait) {
  CaseHome home;
  const std::string object = home.asked(1);
  BOOST_CHECK_THROW(accept(home, object), base::Conflict);
  home.answerElsewhere(object, "DINSOS", unsignedLetter(home, object), kAll);
  const std::string before = home.home().everything();
  for (const char* user : {"kadis-dinsos", "kadis", "operator", "auditor"})
    BOOST_CHECK_THROW(accept(home, object, user), base::Error);
  for (const char* reason : {"", " "})
    BOOST_CHECK_THROW(deskOf(home).acceptAnswer(home.home().actor("sari"), object, "DINSOS", reason),
                      base::InvalidInput);
  BOOST_TEST((home.home().everything() == before));
  accept(home, object);
  BOOST_CHECK_THROW(accept(home, object), base::Conflict);
}

BOOST_AUTO_TEST_CASE(it_is_given_back_with_a_nota_and_another_can_be_submitted) {
  CaseHome home;
  const std::string object = home.asked(1);
  home.answerElsewhere(object, "DINSOS", unsignedLetter(home, object), kAll);
  const app::CaseFile waiting = home.file(object);
  const std::string letter = waiting.state.incomingOf("DINSOS")->letter.id;
  requests::Event event;
  event.kind = "pengembalian-surat-masuk";
  event.produsen = "DINSOS";
  event.concerns = letter;
  BOOST_TEST(app::describeEvent(home.workplace(), waiting, event).refersTo->number == "400/17/2026");
  const Recorded returned = giveBack(home, object);
  BOOST_TEST(returned.state == "diteruskan");
  const app::EventRecord record = home.file(object).events.back();
  BOOST_TEST(record.event.kind == "pengembalian-surat-masuk");
  BOOST_TEST(record.event.concerns == letter);
  BOOST_TEST_REQUIRE(record.documents.size() == 1U);
  BOOST_TEST(record.documents.front().kind == "pengembalian-surat-masuk");
  BOOST_CHECK_THROW(accept(home, object), base::Conflict);
  const auto again = home.answerElsewhere(object, "DINSOS", home.home().signedLetter(object), kAll);
  BOOST_TEST(!again.waitsFor);
  BOOST_TEST(again.recorded->state == "ditindaklanjuti");
  // Now the answer itself is given back, as ever.
  BOOST_TEST(giveBack(home, object).state == "diteruskan");
  BOOST_TEST(lastEvent(home, object).kind == "nota-perbaikan-jawaban");
  demandReadable(home);
}

// Homes of before have no template for the nota.
BOOST_AUTO_TEST_CASE(without_a_template_it_is_given_back_all_the_same) {
  CaseHome home("2026-03-02T09:00:00+07:00", [](base::Disk& disk, const base::Path& office) {
    disk.removeFile(office / "letter-templates" / "pengembalian-surat-masuk.xml");
  });
  const std::string object = home.asked(1);
  home.answerElsewhere(object, "DINSOS", unsignedLetter(home, object), kAll);
  giveBack(home, object);
  BOOST_TEST(home.file(object).events.back().documents.empty());
}

BOOST_AUTO_TEST_CASE(a_second_letter_takes_the_place_of_the_first) {
  CaseHome home;
  const std::string object = home.asked(1);
  home.answerElsewhere(object, "DINSOS", unsignedLetter(home, object), {{1, "tersedia", {"lama.csv"}}});
  home.answerElsewhere(object, "DINSOS", unsignedLetter(home, object), {{1, "tersedia", {"baru.csv"}}});
  BOOST_TEST(home.file(object).state.incoming.size() == 1U);
  accept(home, object);
  BOOST_TEST(app::standingData(home.file(object)).front().document.originalName == "baru.csv");
}

BOOST_AUTO_TEST_CASE(an_answer_that_could_not_be_is_refused_before_its_letter_is_looked_at) {
  CaseHome home;
  const std::string object = home.submit(1);
  home.receive(object, {{"DINSOS", {}}});
  const std::string before = home.home().everything();
  BOOST_CHECK_THROW(home.answerElsewhere(object, "DINSOS", unsignedLetter(home, object), kAll),
                    base::Conflict);
  home.issue(object, "surat-pengantar", "DINSOS");
  const std::string issued = home.home().everything();
  BOOST_TEST((issued != before));
  BOOST_CHECK_THROW(
      home.answerElsewhere(object, "DINSOS", unsignedLetter(home, object), {{2, "tersedia", {"data.csv"}}}),
      base::InvalidInput);
  BOOST_TEST((home.home().everything() == issued));
}

BOOST_AUTO_TEST_CASE(what_lies_in_trust_and_is_no_certificate_is_told) {
  for (const auto& [name, content] : std::vector<std::pair<std::string, std::string>>{
           {"rusak.pem", "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n"},
           {"kosong.pem", ""},
           {"akar.crt", "x"}}) {
    const auto arrange = [&, &file = name, &text = content](base::Disk& disk, const base::Path& office) {
      base::writeNewFile(disk, office / "trust" / file, text);
    };
    const auto isTold = [&, &file = name](const base::InvalidSetup& problem) {
      return std::string(problem.what()).find("trust/" + file) != std::string::npos;
    };
    const auto open = [&] { CaseHome home("2026-03-02T09:00:00+07:00", arrange); };
    BOOST_CHECK_EXCEPTION(open(), base::InvalidSetup, isTold);
  }
}

BOOST_AUTO_TEST_SUITE_END()
