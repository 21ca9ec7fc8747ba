// An issue that stops between any two of its steps: the letter is there once or not at all, with one number
// and one signature, whatever signs.
#include <filesystem>

#include "app/app_home.h"
#include "app/cases/open_case.h"
#include "app/home/signed_letters.h"
#include "app/letters/letter_issue.h"
#include "app/letters/register_desk.h"
#include "app/upkeep/rebuild.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "json/text.h"
#include "signing/authority.h"
#include "signing/soft_token.h"
#include "support/boost_test.h"
#include "support/stopping_disk.h"

using app_tests::AppHome;
using support::StoppingDisk;

namespace {

base::Instant today() {
  return base::SystemClock().now();
}

// The Kepala Dinas signs with this kind of key.
void useKey(AppHome& home, const std::string& kind, const std::string& algorithm) {
  base::PosixDisk disk;
  const auto& authority = signing_tests::Authority::shared();
  if (kind == "pkcs12") {
    const base::Path path = home.home().keys() / "kadis.p12";
    base::replaceDurably(
        disk, path,
        authority.pkcs12(
            algorithm, std::string(base::trimmed(base::readFile(disk, home.home().keys() / "passphrase")))));
    return;
  }
  const signing::Pkcs11Key key = signing_tests::SoftToken::of(algorithm).key();
  base::writeNewFile(disk, home.home().keys() / "pin", signing_tests::SoftToken::kPin);
  home.set("signer.kind", "pkcs11");
  home.set("signer.pkcs11.module", key.module.string());
  home.set("signer.pkcs11.token", key.token);
  home.set("signer.secret", "file:keys/pin");
}

std::string ralatOf(AppHome& home, const std::string& object, const std::string& letter) {
  app::DraftOrder order;
  order.kind = "ralat";
  order.detail["corrects"] = letter;
  order.detail["corrections"] = json::Array{json::Object{{"wrong", "12"}, {"right", "13"}}};
  std::string id = home.drafted(object, order).id;
  home.approve(id);
  return id;
}

app::DraftOrder pengantar() {
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = "DINSOS";
  return order;
}

std::string firstLetter(AppHome& home, const std::string& object) {
  const std::string id = home.drafted(object, pengantar()).id;
  home.approve(id);
  return app::LetterDesk(home.workplace()).issue(home.actor("kadis"), id).number;
}

std::string year() {
  return std::to_string(today().in(base::TimeZone::jakarta()).date.year());
}

// The same home with another database.
app::Workplace with(const AppHome& home, app::Database& database) {
  const app::Workplace& own = home.workplace();
  return {own.home,          own.settings, own.offices, own.typesetter, own.signers,
          own.signedLetters, own.store,    database,    own.inspector,  own.textReader,
          own.outbox,        own.disk,     own.clock,   own.doorway,    own.journal};
}

// Digests of the signed letters that wait to be archived.
std::vector<std::string> waiting(const AppHome& home) {
  std::vector<std::string> digests;
  for (const std::string& token : home.workplace().signedLetters.tokens()) {
    const auto letter = home.workplace().signedLetters.find(token);
    if (letter) digests.push_back(crypto::digestHex(crypto::DigestAlgorithm::Sha256, letter->pdf));
  }
  return digests;
}

std::vector<json::Object> agenda(AppHome& home) {
  return app::RegisterDesk(home.workplace())
      .list(home.actor("auditor"), {"DISKOMINFO", "surat-dinas", std::stoi(year())}, home.clock().now())
      .rows;
}

// Every number once, in order, and each with its letter; the archive has no letter beside.
void demandWhole(AppHome& home, const std::vector<std::string>& objects) {
  int expected = 1;
  for (const json::Object& row : agenda(home)) {
    BOOST_TEST(*row.at("urut").integer() == expected++);
    BOOST_TEST(*row.at("status").string() == "terbit", *row.at("number").string());
  }
  int archived = 0;
  for (const std::string& object : objects) {
    for (const app::EventRecord& record :
         app::openCase(home.workplace(), home.actor("auditor"), object).events)
      archived += record.letter ? 1 : 0;
  }
  BOOST_TEST(archived == expected - 1);
  BOOST_TEST(waiting(home).empty());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(issue)

BOOST_AUTO_TEST_CASE(stopped_between_any_two_steps_a_letter_is_there_once_and_signed_once) {
  struct Key {
    const char* kind;
    const char* algorithm;
    std::size_t stride;  // every step with the first; the steps are the same for all
  };
  for (const Key& key :
       {Key{"pkcs12", "RSA:2048", 1}, Key{"pkcs12", "EC:P-384", 3}, Key{"pkcs11", "EC:P-256", 3}}) {
    BOOST_TEST_CONTEXT(key.kind << ' ' << key.algorithm) {
      AppHome home(today());
      useKey(home, key.kind, key.algorithm);
      home.clock().set(today());  // the certificate is younger than the home
      std::vector<std::string> objects;
      std::size_t stops = 0;
      for (bool isDone = false; !isDone; stops += key.stride) {
        objects.push_back(home.received());
        const std::string draft = home.drafted(objects.back(), pengantar()).id;
        home.approve(draft);
        StoppingDisk disk(stops);
        try {
          const auto stopping = home.on(disk);
          app::LetterDesk(stopping->workplace).issue(home.actor("kadis"), draft);
        } catch (const base::Error&) {
          BOOST_TEST(disk.hasStopped());
        }
        isDone = !disk.hasStopped();
        const std::vector<std::string> signedBefore = waiting(home);
        BOOST_TEST(app::recover(home.workplace()).empty());
        // A draft that had no number yet is a draft still.
        const app::LetterRow letter = app::LetterDesk(home.workplace()).issue(home.actor("kadis"), draft);
        if (!signedBefore.empty()) BOOST_TEST(letter.sha256 == signedBefore.front());
      }
      BOOST_TEST(stops > 20U);
      demandWhole(home, objects);
    }
  }
}

// The database's own writes are durable with the archive's next sync only.
BOOST_AUTO_TEST_CASE(a_database_that_lost_the_issue_with_the_power_learns_of_it_from_the_archive) {
  AppHome home(today());
  const std::string object = home.received();
  const std::string draft = home.drafted(object, pengantar()).id;
  home.approve(draft);
  const base::Path copy = home.home().path() / "before.sqlite";
  home.workplace().database.copyTo(copy);
  const app::LetterRow issued = app::LetterDesk(home.workplace()).issue(home.actor("kadis"), draft);
  storage::SqliteDatabase database(copy);
  const app::Workplace found = with(home, database);
  BOOST_TEST(app::recover(found).empty());
  BOOST_TEST((app::issuedLetter(found, draft) == issued));
  BOOST_TEST((database.dumpDerived() == home.workplace().database.dumpDerived()));
}

BOOST_AUTO_TEST_CASE(without_the_passphrase_no_number_is_taken) {
  AppHome home(today());
  const std::string draft = home.drafted(home.received(), pengantar()).id;
  home.approve(draft);
  app::LetterDesk desk(home.workplace());
  home.set("signer.secret", "ask");
  BOOST_CHECK_THROW(desk.issue(home.actor("kadis"), draft), base::Unavailable);
  base::PosixDisk disk;
  base::writeNewFile(disk, home.home().keys() / "wrong", "salah");
  home.set("signer.secret", "file:keys/wrong");
  BOOST_CHECK_THROW(desk.issue(home.actor("kadis"), draft), base::Denied);
  BOOST_TEST(agenda(home).empty());
  home.set("signer.secret", "file:keys/passphrase");
  BOOST_TEST(desk.issue(home.actor("kadis"), draft).number == "500.14.4.1/1/35.73.411/" + year());
}

BOOST_AUTO_TEST_CASE(a_signatory_whose_time_has_ended_costs_the_number_its_letter) {
  AppHome home(today());
  const std::string object = home.received();
  const std::string corrected = firstLetter(home, object);
  const std::string draft = ralatOf(home, object, corrected);
  // Stopped when the number is taken and nothing is signed yet; found again eleven years later.
  StoppingDisk disk(0);
  BOOST_CHECK_THROW(app::LetterDesk(home.on(disk)->workplace).issue(home.actor("kadis"), draft), base::Error);
  home.clock().set(today().plusSeconds(11LL * 366 * 24 * 60 * 60));
  const base::Problems problems = app::LetterDesk(home.workplace()).finishAll().problems;
  BOOST_TEST_REQUIRE(problems.size() == 1U);
  const std::string told = base::describe(problems.front());
  BOOST_TEST(told.find("its number is void") != std::string::npos, told);
  BOOST_TEST(*agenda(home).back().at("status").string() == "batal");
}

BOOST_AUTO_TEST_CASE(what_a_loss_of_power_tore_of_a_signed_letter_is_signed_anew_for_the_same_number) {
  AppHome home(today());
  const std::string object = home.received();
  const std::string draft = ralatOf(home, object, firstLetter(home, object));
  // Until there are signed bytes.
  std::size_t stops = 1;
  while (waiting(home).empty()) {
    StoppingDisk disk(stops++);
    BOOST_CHECK_THROW(app::LetterDesk(home.on(disk)->workplace).issue(home.actor("kadis"), draft),
                      base::Error);
  }
  const std::string number = *agenda(home).back().at("number").string();
  base::PosixDisk disk;
  const std::string token = home.workplace().signedLetters.tokens().front();
  const base::Path record = home.home().issue() / token.substr(0, 1) / token;
  const base::Path pdf = base::Path(record) += ".pdf";
  const std::string before = waiting(home).front();
  for (const base::Path& path : {pdf, record}) {
    const base::Bytes whole = base::readFile(disk, path);
    for (const base::Bytes& torn :
         {base::Bytes(), whole.substr(0, 9), whole.substr(0, whole.size() / 2),
          base::Bytes(whole.size(), '\0'), whole.substr(0, whole.size() - 3) + "xxx"}) {
      base::replaceDurably(disk, path, torn);
      BOOST_TEST(waiting(home).empty());
    }
    base::replaceDurably(disk, path, whole);
    BOOST_TEST(waiting(home).size() == 1U);
  }
  base::removeAll(disk, pdf);
  BOOST_TEST(waiting(home).empty());
  const app::LetterRow letter = app::LetterDesk(home.workplace()).issue(home.actor("kadis"), draft);
  BOOST_TEST(letter.number == number);
  BOOST_TEST(letter.sha256 != before);
  demandWhole(home, {object});
}

// The signed letter names the digests of the files that go with it.
BOOST_AUTO_TEST_CASE(a_file_that_changed_after_it_was_drafted_is_not_archived) {
  AppHome home(today());
  useKey(home, "pkcs12", "EC:P-256");
  home.clock().set(today());
  const std::string object = home.received();
  const app::Upload file = home.upload("data.csv", "a,b\n1,2\n");
  const std::string draft =
      app::LetterDesk(home.workplace()).draft(home.actor("sari"), object, pengantar(), {file}).id;
  home.approve(draft);
  const base::Path kept = home.home().drafts() / draft / "1";
  base::PosixDisk disk;
  const base::Bytes before = base::readFile(disk, kept);
  base::replaceDurably(disk, kept, "a,b\n1,3\n");
  const int head = app::openCase(home.workplace(), home.actor("auditor"), object).row.head;

  BOOST_CHECK_THROW(app::LetterDesk(home.workplace()).issue(home.actor("kadis"), draft), base::Corrupt);
  BOOST_TEST(home.workplace().store.find(archive::ObjectId::of(object))->head() == head);

  base::replaceDurably(disk, kept, before);
  BOOST_TEST(app::LetterDesk(home.workplace()).issue(home.actor("kadis"), draft).version == head + 1);
  demandWhole(home, {object});
}

BOOST_AUTO_TEST_SUITE_END()
