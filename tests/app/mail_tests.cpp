// Mails of a case: reminders are numbered as they are sent, evidence needs no row in procedure.xml, and what
// a mail tells of times is told in the office's zone.
#include "app/mail/mailroom.h"

#include "app/case_home.h"
#include "app/cases/mail_rows.h"
#include "app/facts/case_document.h"
#include "app/mail/mail_facts.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "support/boost_test.h"

namespace {

using app_tests::CaseHome;
using app_tests::textsOf;

// Data Balikan is owed from 2 March 2026 on and due on 1 April.
std::string owing(CaseHome& home) {
  std::string object = home.asked(1);
  home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  home.issue(object, "surat-penyampaian");
  home.sendMail();
  return object;
}

int remind(CaseHome& home, const std::string& day) {
  home.setTime(day + "T08:00:00+07:00");
  return app::Mailroom(home.workplace()).remind().added;
}

// "1, 14 days before".
std::vector<std::string> told(const CaseHome& home) {
  std::vector<std::string> texts;
  for (const mail::OutboxRow& row : home.mails("pengingat-balikan")) {
    if (row.state != mail::RowState::Queued) continue;
    const xml::Element data = app::mailFactsOf(home.workplace(), row).data;
    texts.push_back(textsOf(data, "ke") + ": " + textsOf(data, "batas") + " " + textsOf(data, "sisa") +
                    textsOf(data, "lewat"));
  }
  return texts;
}

std::vector<int> numbersSent(const CaseHome& home, const std::string& object) {
  std::vector<int> numbers;
  for (const app::EventRecord& record : home.file(object).events) {
    if (record.event.reminder > 0) numbers.push_back(record.event.reminder);
  }
  return numbers;
}

void requireNumbers(const std::vector<int>& found, const std::vector<int>& expected) {
  BOOST_TEST(found == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mails)

BOOST_AUTO_TEST_CASE(reminders_are_numbered_as_they_are_sent_when_a_day_was_missed) {
  CaseHome home;
  const std::string object = owing(home);
  BOOST_TEST(remind(home, "2026-03-18") == 1);
  BOOST_TEST(told(home) == std::vector<std::string>{"1: 2026-04-01 14"}, boost::test_tools::per_element());
  home.sendMail();
  // The program stands still over 25 March: the reminder of that day is not made up for.
  BOOST_TEST(remind(home, "2026-03-31") == 1);
  BOOST_TEST(told(home) == std::vector<std::string>{"2: 2026-04-01 1"}, boost::test_tools::per_element());
  home.sendMail();
  BOOST_TEST(remind(home, "2026-04-01") == 1);
  home.sendMail();
  requireNumbers(numbersSent(home, object), {1, 2, 3});
  BOOST_TEST(app::remindersSent(home.file(object).events) == 3);
}

BOOST_AUTO_TEST_CASE(a_reminder_is_written_once_for_its_day_however_often_the_job_runs) {
  CaseHome home;
  const std::string object = owing(home);
  BOOST_TEST(remind(home, "2026-03-18") == 1);
  BOOST_TEST(remind(home, "2026-03-18") == 0);
  BOOST_TEST(remind(home, "2026-03-20") == 0);
  home.sendMail();
  BOOST_TEST(remind(home, "2026-03-24") == 0);
  requireNumbers(numbersSent(home, object), {1});
}

// What is sent days later says how many days are left from when it was written.
BOOST_AUTO_TEST_CASE(a_late_reminder_counts_the_days_from_the_day_on_which_it_is_written) {
  CaseHome home;
  owing(home);
  BOOST_TEST(remind(home, "2026-03-21") == 1);
  BOOST_TEST(told(home) == std::vector<std::string>{"1: 2026-04-01 11"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(there_are_never_more_than_the_procedure_has) {
  CaseHome home;
  const std::string object = owing(home);
  base::Date day = *base::Date::parse("2026-03-02");
  for (int i = 0; i < 120; ++i, day = day.plusDays(1)) {
    remind(home, day.iso());
    home.sendMail();
  }
  requireNumbers(numbersSent(home, object), {1, 2, 3, 4, 5, 6, 7, 8});
}

// Rows of before have the number of the plan in the place of the day.
BOOST_AUTO_TEST_CASE(a_row_of_before_is_sent_with_its_number_in_turn_and_no_second_one_is_written) {
  CaseHome home;
  const std::string object = owing(home);
  home.setTime("2026-03-25T08:00:00+07:00");
  const app::CaseFile file = home.file(object);
  mail::Recipient to;
  to.contact = file.record.contact;
  const mail::OutboxRow old = app::newMailRow(home.workplace(), object, "pengingat:2", "pengingat-balikan",
                                              to, home.home().clock().now());
  home.workplace().outbox.add(old);
  BOOST_TEST(remind(home, "2026-03-25") == 0);
  BOOST_TEST(told(home) == std::vector<std::string>{"1: 2026-04-01 7"}, boost::test_tools::per_element());
  home.sendMail();
  requireNumbers(numbersSent(home, object), {1});
  BOOST_TEST(remind(home, "2026-03-26") == 0);
}

BOOST_AUTO_TEST_CASE(without_its_row_in_the_outbox_a_reminder_that_was_sent_is_known_by_its_evidence) {
  CaseHome home;
  const std::string object = owing(home);
  remind(home, "2026-03-18");
  home.sendMail();
  const app::CaseFile file = home.file(object);
  const requests::Rules& rules = home.workplace().office().rules;
  const auto due =
      requests::reminderDue(rules.procedure, rules.calendar, file.state, *base::Date::parse("2026-03-18"));
  BOOST_TEST_REQUIRE(due.has_value());
  home.workplace().database.read([&](app::Transaction& transaction) {
    BOOST_TEST(app::isRemindedOf(transaction, object, "pengingat-balikan", file.events, *due));
    BOOST_TEST(!app::isRemindedOf(transaction, "urn:uuid:other", "pengingat-balikan", {}, *due));
  });
}

// The first fault of a procedure without this row: after the next mail no command could read the home.
BOOST_AUTO_TEST_CASE(a_home_whose_procedure_has_no_row_for_mails_is_read_after_a_mail) {
  CaseHome home;
  const std::string object = home.submit(1);
  home.sendMail();
  BOOST_TEST(home.file(object).events.back().event.kind == "surel");
  const std::string before = home.home().everything();
  app::rebuild(home.workplace());
  BOOST_TEST((home.home().everything() == before));
}

BOOST_AUTO_TEST_CASE(a_home_whose_procedure_forbids_mails_somewhere_is_read_after_a_mail) {
  CaseHome home("2026-03-02T09:00:00+07:00", [](base::Disk& disk, const base::Path& office) {
    app_tests::changeFile(disk, office / "procedure.xml", "  </events>",
                          "<event id=\"surel\" title=\"Surel\" document=\"record\" by=\"automatic\" "
                          "from=\"selesai\"><keep/></event></events>");
  });
  const std::string object = home.submit(1);
  home.sendMail();
  BOOST_TEST(home.file(object).events.size() == 2U);
  home.receive(object, {{"DINSOS", {}}});
  BOOST_TEST(home.file(object).state.state == "diterima");
}

BOOST_AUTO_TEST_SUITE_END()
