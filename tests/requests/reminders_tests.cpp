#include "requests/reminders.h"

#include "requests/case_builder.h"
#include "support/boost_test.h"

namespace {

using namespace requests;
using requests_tests::at;
using requests_tests::CaseBuilder;
using requests_tests::day;
using requests_tests::deliveredCase;
using requests_tests::makeEvent;
using requests_tests::rules;

std::vector<std::string> datesOf(const CaseBuilder& builder) {
  std::vector<std::string> dates;
  for (const Reminder& each : reminderPlan(rules().procedure, rules().calendar, builder.state())) {
    dates.push_back(std::to_string(each.number) + " " + each.date.iso());
  }
  return dates;
}

void requireDates(const CaseBuilder& builder, const std::vector<std::string>& expected) {
  BOOST_TEST(datesOf(builder) == expected, boost::test_tools::per_element());
}

std::optional<Reminder> dueOn(const CaseBuilder& builder, std::string_view today) {
  return reminderDue(rules().procedure, rules().calendar, builder.state(), day(today));
}

bool usedUp(const CaseBuilder& builder, std::string_view today) {
  return remindersUsedUp(rules().procedure, rules().calendar, builder.state(), day(today));
}

std::optional<Debt> debt(const CaseBuilder& builder, std::string_view today) {
  return debtOf(rules().procedure, rules().calendar, builder.state(), day(today));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reminders)

BOOST_AUTO_TEST_CASE(eight_reminders_around_the_due_date) {
  requireDates(deliveredCase(), {"1 2026-09-17", "2 2026-09-24", "3 2026-09-30", "4 2026-10-01",
                                 "5 2026-10-08", "6 2026-10-15", "7 2026-10-22", "8 2026-10-29"});
}

BOOST_AUTO_TEST_CASE(a_case_without_debt_has_none) {
  CaseBuilder builder;
  requireDates(builder, {});
  builder.add("permohonan", "2026-08-27 09:00");
  requireDates(builder, {});
  BOOST_TEST(!dueOn(builder, "2027-01-01"));
  BOOST_TEST(!usedUp(builder, "2027-01-01"));
  BOOST_TEST(!debt(builder, "2027-01-01"));
}

BOOST_AUTO_TEST_CASE(a_reminder_is_due_from_its_day_until_the_next) {
  const CaseBuilder builder = deliveredCase();
  BOOST_TEST(!dueOn(builder, "2026-09-16"));
  BOOST_TEST(dueOn(builder, "2026-09-17")->number == 1);
  BOOST_TEST(dueOn(builder, "2026-09-23")->number == 1);
  BOOST_TEST(dueOn(builder, "2026-09-24")->number == 2);
  BOOST_TEST(dueOn(builder, "2026-09-30")->daysBefore == 1);
  BOOST_TEST(dueOn(builder, "2026-10-08")->daysBefore == -7);
  BOOST_TEST(dueOn(builder, "2027-05-01")->number == 8);
}

BOOST_AUTO_TEST_CASE(reminders_rest_while_the_result_is_looked_at_and_go_on_after) {
  CaseBuilder builder = deliveredCase();
  builder.add("data-balikan", "2026-09-20 09:00");
  BOOST_TEST(!dueOn(builder, "2026-09-24"));
  requireDates(builder, {"1 2026-09-17"});
  builder.add("nota-perbaikan-balikan", "2026-09-25 09:00");
  requireDates(builder, {"1 2026-09-17", "2 2026-10-01", "3 2026-10-02", "4 2026-10-09", "5 2026-10-16",
                         "6 2026-10-23", "7 2026-10-30", "8 2026-11-06"});
  BOOST_TEST(!dueOn(builder, "2026-09-25"), "the reminder of the first stretch is not sent again");
  BOOST_TEST(dueOn(builder, "2026-10-01")->number == 2);
  BOOST_TEST(dueOn(builder, "2026-10-01")->due.iso() == "2026-10-02");
}

BOOST_AUTO_TEST_CASE(a_reminder_keeps_its_number_when_the_result_comes_on_the_same_day) {
  CaseBuilder builder = deliveredCase();
  const auto sent = dueOn(builder, "2026-09-24");
  builder.add("data-balikan", "2026-09-24 15:00").add("nota-perbaikan-balikan", "2026-09-24 15:30");
  const auto plan = reminderPlan(rules().procedure, rules().calendar, builder.state());
  BOOST_TEST((plan[1] == *sent));
  BOOST_TEST(plan[2].date.iso() == "2026-09-30");
}

BOOST_AUTO_TEST_CASE(an_extension_moves_the_reminders_to_come) {
  CaseBuilder builder = deliveredCase();
  Event event = makeEvent(builder.state(), "nota-perpanjangan", at("2026-09-20 09:00"));
  event.extension->count = 30;
  BOOST_REQUIRE(!builder.offer(event));
  requireDates(builder, {"1 2026-09-17", "2 2026-10-17", "3 2026-10-24", "4 2026-10-30", "5 2026-10-31",
                         "6 2026-11-07", "7 2026-11-14", "8 2026-11-21"});
}

BOOST_AUTO_TEST_CASE(they_are_used_up_with_the_last) {
  const CaseBuilder builder = deliveredCase();
  BOOST_TEST(!usedUp(builder, "2026-10-28"));
  BOOST_TEST(usedUp(builder, "2026-10-29"));
}

BOOST_AUTO_TEST_CASE(a_debt_is_unpaid_once_it_is_overdue) {
  CaseBuilder builder = deliveredCase();
  BOOST_TEST(!debt(builder, "2026-10-01")->isUnpaid);
  BOOST_TEST(debt(builder, "2026-10-02")->isUnpaid);
  BOOST_TEST(debt(builder, "2026-10-11")->daysOverdue == 10);
  builder.add("data-balikan", "2026-10-11 09:00");
  BOOST_TEST(!debt(builder, "2026-10-12")->isUnpaid);
}

BOOST_AUTO_TEST_CASE(an_abandoned_debt_stays_unpaid) {
  CaseBuilder builder = deliveredCase();
  builder.add("nota-penghentian-penagihan", "2026-10-29 09:00").add("lembar-penutupan", "2026-10-29 09:01");
  BOOST_TEST(debt(builder, "2027-10-29")->isUnpaid);
  BOOST_TEST(debt(builder, "2026-10-29")->due.iso() == "2026-10-01");
  BOOST_TEST(!dueOn(builder, "2026-11-29"));
}

BOOST_AUTO_TEST_SUITE_END()
