// Mails from end to end: Berkas to Postfix, Postfix to Dovecot, Dovecot to a reader, and back to Berkas what
// could not be delivered.
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "app/case_home.h"
#include "app/mail/mail_facts.h"
#include "app/mail/mailroom.h"
#include "app/mail/outbox_desk.h"
#include "app/mail/returned_mail.h"
#include "crypto/digest.h"
#include "peers/post_office.h"
#include "support/boost_test.h"

namespace {

using app_tests::CaseHome;
using peers_tests::Facts;
using peers_tests::PostOffice;

constexpr const char* kOffice = "statistik@kominfo.example.go.id";
constexpr const char* kProdusen = "data@dinsos.example.go.id";

std::string contactOf(const CaseHome& home, const std::string& object) {
  std::string address;
  const std::string contact = home.file(object).record.contact;
  home.workplace().database.read(
      [&](app::Transaction& transaction) { address = transaction.contacts().find(contact)->email; });
  return address;
}

// A home whose mails go to the post office, and whose reports come from there.
void connect(CaseHome& home, const PostOffice& office) {
  const std::map<std::string, std::string> settings{
      {"mail.transport", "smtp"},
      {"mail.smtp.host", "localhost"},
      {"mail.smtp.port", std::to_string(office.smtpPort())},
      {"mail.smtp.user", kOffice},
      {"mail.smtp.password-file", office.password().string()},
      {"mail.smtp.ca-file", office.certificate().string()},
      {"mail.bounces", "imap"},
      {"mail.bounces.host", "localhost"},
      {"mail.bounces.port", std::to_string(office.imapPort())},
      {"mail.bounces.user", kOffice},
      {"mail.bounces.password-file", office.password().string()},
      {"mail.bounces.ca-file", office.certificate().string()}};
  for (const auto& [key, value] : settings) home.home().set(key, value);
}

int returnedTo(CaseHome& home) {
  mail::ReportReader reader;
  const auto tray = app::openInTray(home.workplace());
  return app::readReturnedMail(home.workplace(), *tray, reader, 100).returned;
}

// Reads the mailbox until a mail has come back; half a minute at most.
int returnedSoonTo(CaseHome& home) {
  int returned = 0;
  for (int tries = 0; returned == 0 && tries < 100; ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    returned = returnedTo(home);
  }
  return returned;
}

bool has(const Facts& facts, const std::string& line) {
  return ("\n" + facts).find("\n" + line + "\n") != std::string::npos;
}

std::string sha256(const base::Bytes& bytes) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, bytes);
}

// What cannot be tried is skipped as a whole, which ctest tells apart from what holds.
struct AsRoot {
  AsRoot() {
    if (::geteuid() == 0) return;
    std::fputs("Postfix and Dovecot start as root only: skipped.\n", stderr);
    std::exit(kSkipped);
  }
  static constexpr int kSkipped = 77;  // SKIP_RETURN_CODE in CMakeLists.txt
};

}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(AsRoot);

BOOST_AUTO_TEST_SUITE(mail_peers)

BOOST_AUTO_TEST_CASE(mail_goes_by_postfix_and_dovecot_to_its_reader_whole_and_without_defects) {
  CaseHome home;
  const std::string object = home.asked(1);
  const std::string pemohon = contactOf(home, object);
  const PostOffice office({kOffice, kProdusen, pemohon});
  connect(home, office);
  const mail::OutboxRow row = home.mails("pengantar").front();
  const app::MailFacts facts = app::mailFactsOf(home.workplace(), row);
  home.sendMail();
  for (const mail::OutboxRow& sent : home.workplace().outbox.list())
    BOOST_TEST((sent.state == mail::RowState::Accepted), sent.kind << ": " << sent.lastAnswer);

  BOOST_TEST(office.mailsOf(pemohon, 1).size() == 1U);
  const std::vector<Facts> received = office.mailsOf(kProdusen, 1);
  BOOST_TEST_REQUIRE(received.size() == 1U);
  BOOST_TEST(has(received[0], "defects: []"), received[0]);
  BOOST_TEST(has(received[0], "Message-ID: <" + row.messageId.text() + ">"), received[0]);
  BOOST_TEST_REQUIRE(facts.attachments.size() == 1U);
  const mail::Attachment& letter = facts.attachments[0];
  BOOST_TEST(has(received[0], "file: " + letter.fileName + " | application/pdf | " + sha256(letter.bytes)),
             received[0]);
}

BOOST_AUTO_TEST_CASE(mail_that_postfix_cannot_deliver_comes_back_and_is_matched) {
  CaseHome home;
  const std::string object = home.asked(1);
  const PostOffice office({kOffice, contactOf(home, object), "orang-lain@dinsos.example.go.id"});
  connect(home, office);
  home.sendMail();
  BOOST_TEST((home.mails("pengantar").front().state == mail::RowState::Accepted));
  BOOST_TEST(returnedSoonTo(home) == 1);
  const mail::OutboxRow row = home.mails("pengantar").front();
  BOOST_TEST((row.state == mail::RowState::Returned));
  BOOST_TEST(row.lastAnswer.find("5.1.1") == 0U, row.lastAnswer);
  BOOST_TEST((home.mails("tanda-terima-permohonan").front().state == mail::RowState::Accepted));
  const app::EventRecord event = home.file(object).events.back();
  BOOST_TEST_REQUIRE(event.returned.has_value());
  BOOST_TEST(event.returned->messageId == row.messageId.text());
  BOOST_TEST(returnedTo(home) == 0);
}

BOOST_AUTO_TEST_CASE(wrong_password_stops_the_queue_and_the_right_one_empties_it) {
  CaseHome home;
  const std::string object = home.asked(1);
  const PostOffice office({kOffice, kProdusen, contactOf(home, object)});
  connect(home, office);
  home.home().set("mail.smtp.password-file", office.wrongPassword().string());
  const auto wrong = app::openTransport(home.workplace());
  const app::SendReport report = app::Mailroom(home.workplace()).sendDue(*wrong, 100);
  BOOST_TEST(report.taken == 1);
  BOOST_TEST(report.stopped == 0);
  BOOST_TEST(report.halt.in(base::Language::English).find("535") != std::string::npos);
  BOOST_TEST(app::Mailroom(home.workplace()).sendDue(*wrong, 100).taken == 0);

  home.home().set("mail.smtp.password-file", office.password().string());
  app::OutboxDesk(home.workplace()).resume(home.home().actor("sari"));
  home.setTime("2026-03-02T10:00:00+07:00");
  home.sendMail();
  for (const mail::OutboxRow& row : home.workplace().outbox.list())
    BOOST_TEST((row.state == mail::RowState::Accepted), row.kind << ": " << row.lastAnswer);
}

BOOST_AUTO_TEST_SUITE_END()
