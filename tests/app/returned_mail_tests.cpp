// Reports of mails that did not arrive, from the mailbox to the case, the outbox and the staff's digest.
#include "app/mail/returned_mail.h"

#include "app/case_home.h"
#include "app/keeping/contact_desk.h"
#include "app/mail/digests.h"
#include "app/mail/mail_facts.h"
#include "app/mail/mailroom.h"
#include "app/mail/notices.h"
#include "app/mail/outbox_desk.h"
#include "app/upkeep/rebuild.h"
#include "mail/maildir_tray.h"
#include "mail/report_samples.h"
#include "support/boost_test.h"

namespace {

using app_tests::CaseHome;
using app_tests::textsOf;

// A home whose reports lie in a Maildir.
class ReportedHome : public CaseHome {
 public:
  explicit ReportedHome(const Arrange& arrange = {}) : CaseHome("2026-03-02T09:00:00+07:00", arrange) {
    home().set("mail.bounces", "maildir");
    home().set("mail.staff", "petugas@kominfo.example.go.id");
    base::makeDirectories(disk_, inbox());
  }

  void deliver(const std::string& name, const base::Bytes& mail) {
    base::writeNewFile(disk_, inbox() / name, mail);
  }

  app::ReturnReport read() {
    const auto tray = app::openInTray(workplace());
    return app::readReturnedMail(workplace(), *tray, reader_, 100);
  }

  std::vector<std::string> left() const {
    std::vector<std::string> names;
    for (const base::DirectoryEntry& entry : disk_.list(inbox())) names.push_back(entry.name);
    return names;
  }

  mail::OutboxRow only(const std::string& kind) const {
    const auto rows = mails(kind);
    BOOST_REQUIRE(rows.size() == 1U);
    return rows.front();
  }

 private:
  base::Path inbox() const { return workplace().home.path() / "maildir-masuk" / "new"; }

  base::PosixDisk disk_;
  mail::ReportReader reader_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(returned_mails)

BOOST_AUTO_TEST_CASE(mail_that_a_server_gives_back_is_kembali_with_its_report_in_the_archive) {
  ReportedHome home;
  const std::string object = home.submit(1);
  home.sendMail();
  const mail::OutboxRow sent = home.only("tanda-terima-permohonan");
  home.deliver("1.a", support::failureOf(sent.messageId, "5.1.1"));
  BOOST_TEST(home.read().returned == 1);
  const mail::OutboxRow row = home.only("tanda-terima-permohonan");
  BOOST_TEST((row.state == mail::RowState::Returned));
  BOOST_TEST(row.lastAnswer.find("5.1.1") == 0U);
  const json::Object contact =
      app::ContactDesk(home.workplace())
          .show(home.home().actor("sari"), home.file(object).record.contact, "alamat");
  BOOST_TEST((contact.at("returned_mails") == json::Value(1)));
  const app::EventRecord event = home.file(object).events.back();
  BOOST_TEST(event.event.kind == "surel-kembali");
  BOOST_TEST_REQUIRE(event.returned.has_value());
  BOOST_TEST(event.returned->status == "5.1.1");
  BOOST_TEST(event.returned->messageId == sent.messageId.text());
  BOOST_TEST(event.returned->archived.find(home.file(object).record.contact + "#") == 0U);
  BOOST_TEST(event.documents.empty());
  BOOST_TEST(home.left().empty());
}

BOOST_AUTO_TEST_CASE(report_about_an_office_lies_in_the_case) {
  ReportedHome home;
  const std::string object = home.asked(1);
  home.sendMail();
  home.deliver("1.a", support::failureOf(home.only("pengantar").messageId, "5.2.2"));
  BOOST_TEST(home.read().returned == 1);
  const app::EventRecord event = home.file(object).events.back();
  BOOST_TEST_REQUIRE(event.documents.size() == 1U);
  BOOST_TEST(event.documents[0].mediaType == "message/rfc822");
  BOOST_TEST(event.documents[0].sha256 == event.returned->sha256);
}

BOOST_AUTO_TEST_CASE(report_that_is_read_twice_counts_once) {
  ReportedHome home;
  const std::string object = home.submit(1);
  home.sendMail();
  const base::Bytes report = support::failureOf(home.only("tanda-terima-permohonan").messageId, "5.1.1");
  home.deliver("1.a", report);
  home.read();
  const std::size_t events = home.file(object).events.size();
  home.deliver("2.b", report);
  home.read();
  BOOST_TEST(home.file(object).events.size() == events);
}

BOOST_AUTO_TEST_CASE(returned_mail_is_sent_again_when_staff_say_so) {
  ReportedHome home;
  home.submit(1);
  home.sendMail();
  const mail::OutboxRow sent = home.only("tanda-terima-permohonan");
  home.deliver("1.a", support::failureOf(sent.messageId, "5.1.1"));
  home.read();
  app::OutboxDesk(home.workplace()).change(home.home().actor("sari"), sent.id, app::OutboxChange::Retry);
  BOOST_TEST((home.only("tanda-terima-permohonan").state == mail::RowState::Queued));
}

BOOST_AUTO_TEST_CASE(other_mail_and_automatic_answers_stay_as_they_are) {
  ReportedHome home;
  home.submit(1);
  home.sendMail();
  const mail::OutboxRow sent = home.only("tanda-terima-permohonan");
  home.deliver("1.a", "Subject: halo\r\n\r\nApa kabar?\r\n");
  home.deliver("2.b", support::vacationAfter(sent.messageId));
  home.deliver("3.c", support::failureOf(*mail::MessageId::parse("orang-lain@example.org"), "5.1.1"));
  const app::ReturnReport report = home.read();
  BOOST_TEST(report.returned == 0);
  BOOST_TEST(report.automatic == 1);
  BOOST_TEST(home.left().size() == 3U);
  BOOST_TEST((home.only("tanda-terima-permohonan").state == mail::RowState::Accepted));
  // They are not looked at again.
  BOOST_TEST(home.read().automatic == 0);
}

BOOST_AUTO_TEST_CASE(rebuilt_database_knows_what_came_back) {
  ReportedHome home;
  home.submit(1);
  home.sendMail();
  home.deliver("1.a", support::failureOf(home.only("tanda-terima-permohonan").messageId, "5.1.1"));
  home.read();
  const std::string before = home.home().everything();
  app::rebuild(home.workplace());
  BOOST_TEST((home.home().everything() == before));
  BOOST_TEST((home.only("tanda-terima-permohonan").state == mail::RowState::Returned));
}

BOOST_AUTO_TEST_CASE(digest_tells_staff_of_returned_mails_and_of_limits_once_a_working_day) {
  ReportedHome home;
  home.asked(1);
  home.sendMail();
  home.deliver("1.a", support::failureOf(home.only("tanda-terima-permohonan").messageId, "5.1.1"));
  home.read();
  BOOST_TEST(app::writeDigests(home.workplace()).added == 2);  // staff and DINSOS
  BOOST_TEST(app::writeDigests(home.workplace()).added == 0);
  // As after a crash that came before the day was noted.
  base::PosixDisk().removeFile(home.workplace().home.reports() / "digest" / "hari");
  BOOST_TEST(app::writeDigests(home.workplace()).added == 0);
  const mail::OutboxRow staff = home.only("ikhtisar-walidata");
  BOOST_TEST((staff.priority == mail::Priority::Digest));
  const xml::Element data = app::noticeFacts(home.workplace(), staff).data;
  BOOST_TEST(data.child("surel")->child("status")->text() == "kembali");
  BOOST_TEST(data.child("segera") != nullptr);
  const xml::Element produsen = app::noticeFacts(home.workplace(), home.only("ikhtisar-produsen")).data;
  BOOST_TEST(textsOf(produsen, "sapaan") == "Kepala Dinas Sosial Kota Malang");
  home.sendMail();
  BOOST_TEST((home.only("ikhtisar-walidata").state == mail::RowState::Accepted));
  BOOST_TEST(home.only("ikhtisar-walidata").evidence.find("reports/digest/") == 0U);
}

BOOST_AUTO_TEST_CASE(no_digest_is_written_on_a_closed_day_at_night_or_about_nothing) {
  ReportedHome home;
  BOOST_TEST(app::writeDigests(home.workplace()).added == 0);
  home.asked(1);
  home.setTime("2026-03-07T09:00:00+07:00");  // Saturday
  BOOST_TEST(app::writeDigests(home.workplace()).added == 0);
  home.setTime("2026-03-09T05:00:00+07:00");
  BOOST_TEST(app::writeDigests(home.workplace()).added == 0);
  home.setTime("2026-03-09T09:00:00+07:00");
  BOOST_TEST(app::writeDigests(home.workplace()).added > 0);
}

BOOST_AUTO_TEST_CASE(reminder_that_waited_until_the_data_balikan_came_is_cancelled) {
  CaseHome home;
  const std::string object = home.asked(1);
  home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  home.issue(object, "surat-penyampaian");
  home.sendMail();
  home.setTime("2026-03-18T08:00:00+07:00");
  BOOST_TEST(app::Mailroom(home.workplace()).remind().added == 1);
  home.balikan(object, "balikan.csv");
  home.sendMail();
  BOOST_TEST((home.mails("pengingat-balikan").front().state == mail::RowState::Cancelled));
}

BOOST_AUTO_TEST_CASE(paused_queue_sends_nothing_and_says_why) {
  CaseHome home;
  home.submit(1);
  app::OutboxDesk desk(home.workplace());
  const app::Actor sari = home.home().actor("sari");
  BOOST_TEST(desk.halt(sari).empty());
  desk.pause(sari);
  home.sendMail();
  BOOST_TEST((home.mails("tanda-terima-permohonan").front().state == mail::RowState::Queued));
  BOOST_TEST(desk.halt(sari).in(base::Language::English).find("sari") != std::string::npos);
  desk.resume(sari);
  home.sendMail();
  BOOST_TEST((home.mails("tanda-terima-permohonan").front().state == mail::RowState::Accepted));
}

BOOST_AUTO_TEST_CASE(mail_is_called_off_before_it_goes) {
  CaseHome home;
  home.submit(1);
  const mail::OutboxRow row = home.mails("tanda-terima-permohonan").front();
  app::OutboxDesk(home.workplace()).change(home.home().actor("sari"), row.id, app::OutboxChange::Cancel);
  home.sendMail();
  BOOST_TEST((home.mails("tanda-terima-permohonan").front().state == mail::RowState::Cancelled));
}

// A crash came between the server's answer and the archive.
BOOST_AUTO_TEST_CASE(missing_evidence_is_archived_later_and_only_as_it_was_sent) {
  CaseHome home;
  const std::string object = home.submit(1);
  home.sendMail();
  mail::OutboxRow row = home.mails("tanda-terima-permohonan").front();
  row.evidence.clear();
  home.workplace().outbox.replace(row);
  const std::size_t events = home.file(object).events.size();
  home.home().set("mail.telephone", "(0341) 000000");
  const auto transport = app::openTransport(home.workplace());
  BOOST_TEST(app::Mailroom(home.workplace()).sendDue(*transport, 10).problems.size() == 1U);
  BOOST_TEST(home.file(object).events.size() == events);
  home.home().set("mail.telephone", "");
  BOOST_TEST(app::Mailroom(home.workplace()).sendDue(*transport, 10).problems.empty());
  BOOST_TEST(home.file(object).events.size() == events + 1);
}

BOOST_AUTO_TEST_CASE(letter_in_a_mail_can_be_checked_by_digest_and_address) {
  CaseHome home;
  const std::string object = home.asked(1);
  const app::MailFacts facts = app::mailFactsOf(home.workplace(), home.mails("pengantar").front());
  const app::EventRecord event = home.file(object).events.back();
  BOOST_TEST(textsOf(facts.data, "sidik-surat") == event.documents.front().sha256);
  BOOST_TEST(textsOf(facts.data, "periksa").find(event.letter->token) != std::string::npos);
  BOOST_TEST(textsOf(facts.data, "sapaan") == "Kepala Dinas Sosial Kota Malang");
}

BOOST_AUTO_TEST_SUITE_END()
