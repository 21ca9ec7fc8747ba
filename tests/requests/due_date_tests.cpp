#include "requests/due_date.h"

#include "requests/case_builder.h"
#include "support/boost_test.h"

namespace {

using namespace requests;
using requests_tests::at;
using requests_tests::day;
using requests_tests::rules;

DueDate workingDays(std::string_view arrived, int count) {
  return dueDate(rules().calendar, OfficeHours(), at(arrived), {count, DayUnit::WorkingDays});
}

std::string dueOn(std::string_view arrived, int count) {
  return workingDays(arrived, count).date.iso();
}

std::vector<std::string> explained(const DueDate& due, base::Language language = base::Language::English) {
  std::vector<std::string> lines;
  for (const base::Message& line : explain(due)) lines.push_back(line.in(language));
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(due_date)

BOOST_AUTO_TEST_CASE(one_working_day_over_the_feasts_of_three_years) {
  BOOST_TEST(dueOn("2024-04-05 10:00", 1) == "2024-04-16");
  BOOST_TEST(dueOn("2025-03-27 10:00", 1) == "2025-04-08");
  BOOST_TEST(dueOn("2025-08-15 10:00", 1) == "2025-08-19");
  BOOST_TEST(dueOn("2025-12-24 10:00", 1) == "2025-12-29");
  BOOST_TEST(dueOn("2026-03-17 10:00", 1) == "2026-03-25");
}

BOOST_AUTO_TEST_CASE(five_working_days_over_an_election) {
  BOOST_TEST(dueOn("2024-11-25 10:00", 5) == "2024-12-03");
}

BOOST_AUTO_TEST_CASE(request_received_on_saturday_is_received_on_monday) {
  const DueDate due = workingDays("2026-10-31 10:00", 5);
  BOOST_TEST(due.receivedOn.iso() == "2026-11-02");
  BOOST_TEST(due.date.iso() == "2026-11-09");
  BOOST_TEST(!due.afterHours);
}

BOOST_AUTO_TEST_CASE(request_received_after_hours_is_received_on_the_next_day) {
  const DueDate due = workingDays("2026-11-18 17:00", 1);
  BOOST_TEST(due.afterHours);
  BOOST_TEST(due.receivedOn.iso() == "2026-11-19");
  BOOST_TEST(due.date.iso() == "2026-11-20");
}

BOOST_AUTO_TEST_CASE(closing_time_sharp_is_within_office_hours) {
  BOOST_TEST(dueOn("2026-11-18 16:00", 1) == "2026-11-19");
  const base::Instant later = at("2026-11-18 16:00").plusSeconds(1);
  const DueDate due = dueDate(rules().calendar, OfficeHours(), later, {1, DayUnit::WorkingDays});
  BOOST_TEST(due.date.iso() == "2026-11-20");
}

BOOST_AUTO_TEST_CASE(before_opening_counts_on_the_same_day) {
  BOOST_TEST(dueOn("2026-11-18 00:10", 1) == "2026-11-19");
}

BOOST_AUTO_TEST_CASE(friday_after_hours_is_received_on_monday) {
  BOOST_TEST(dueOn("2026-11-20 16:30", 1) == "2026-11-24");
}

BOOST_AUTO_TEST_CASE(a_closed_day_has_no_office_hours) {
  const DueDate due = workingDays("2026-11-21 17:00", 1);
  BOOST_TEST(!due.afterHours);
  BOOST_TEST(due.skipped.front().date.iso() == "2026-11-21");
  BOOST_TEST(due.date.iso() == "2026-11-24");
}

BOOST_AUTO_TEST_CASE(the_day_is_that_of_the_office_not_of_greenwich) {
  const auto arrived = base::Instant::parse("2026-11-18T23:30:00Z").value();  // Thursday 06:30 WIB
  BOOST_TEST(dueDate(rules().calendar, OfficeHours(), arrived, {1, DayUnit::WorkingDays}).date.iso() ==
             "2026-11-20");
}

BOOST_AUTO_TEST_CASE(calendar_days_count_every_day_from_the_next_date_on) {
  const Length month{30, DayUnit::CalendarDays};
  BOOST_TEST(dueDate(rules().calendar, day("2026-11-23"), month).date.iso() == "2026-12-23");
  const DueDate late = dueDate(rules().calendar, OfficeHours(), at("2026-11-21 22:00"), month);
  BOOST_TEST(late.date.iso() == "2026-12-21");
  BOOST_TEST(late.skipped.empty());
}

BOOST_AUTO_TEST_CASE(a_date_without_time_is_never_after_hours) {
  const Length one{1, DayUnit::WorkingDays};
  BOOST_TEST(dueDate(rules().calendar, day("2026-11-18"), one).date.iso() == "2026-11-19");
  BOOST_TEST(dueDate(rules().calendar, day("2026-11-21"), one).date.iso() == "2026-11-24");
}

BOOST_AUTO_TEST_CASE(a_year_that_is_not_covered_makes_the_date_provisional) {
  BOOST_TEST(!workingDays("2027-12-27 10:00", 4).provisional);
  BOOST_TEST(workingDays("2027-12-27 10:00", 5).provisional);
  BOOST_TEST(workingDays("2030-05-01 10:00", 1).provisional);
  BOOST_TEST(!dueDate(rules().calendar, day("2030-05-01"), {30, DayUnit::CalendarDays}).provisional);
}

BOOST_AUTO_TEST_CASE(prolonging_counts_on_from_the_due_date) {
  const DueDate due = prolonged(rules().calendar, workingDays("2026-11-18 10:00", 1), day("2026-11-18"),
                                {2, DayUnit::WorkingDays});
  BOOST_TEST(due.date.iso() == "2026-11-23");
  BOOST_TEST(due.counted.size() == 3U);
  BOOST_TEST(due.skipped.size() == 2U);
  const DueDate newYear = prolonged(rules().calendar, workingDays("2027-12-27 10:00", 4), day("2027-12-27"),
                                    {1, DayUnit::WorkingDays});
  BOOST_TEST(newYear.provisional);
}

BOOST_AUTO_TEST_CASE(a_due_date_explains_itself) {
  const std::vector<std::string> expected = {
      "arrived on 2025-12-24 after office hours, so it counts as received on 2025-12-29",
      "2025-12-25 is skipped: Natal, a national holiday",
      "2025-12-26 is skipped: Cuti bersama, collective leave",
      "2025-12-27 is skipped: Sabtu, a weekend",
      "2025-12-28 is skipped: Minggu, a weekend",
      "2025-12-30 is day 1",
      "due on 2025-12-30"};
  const auto lines = explained(workingDays("2025-12-24 16:01", 1));
  BOOST_TEST(lines == expected, boost::test_tools::per_element());
  const auto indonesian = explained(workingDays("2025-12-24 16:01", 1), base::Language::Indonesian);
  BOOST_TEST(indonesian[1] == "2025-12-25 dilewati: Natal, hari libur nasional");
}

BOOST_AUTO_TEST_CASE(calendar_days_are_explained_in_one_line) {
  const auto lines = explained(dueDate(rules().calendar, day("2026-11-23"), {30, DayUnit::CalendarDays}));
  const std::vector<std::string> expected = {
      "arrived on 2026-11-23", "30 calendar days, the first on 2026-11-24", "due on 2026-12-23"};
  BOOST_TEST(lines == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_changed_date_tells_its_changes) {
  DueDate due = workingDays("2026-11-18 10:00", 1);
  due = prolonged(rules().calendar, due, day("2026-11-19"), {1, DayUnit::WorkingDays});
  due = notBefore(due, dueDate(rules().calendar, day("2026-11-20"), {7, DayUnit::CalendarDays}));
  due = notBefore(due, dueDate(rules().calendar, day("2026-11-20"), {1, DayUnit::CalendarDays}));
  due = moved(due, day("2026-11-21"), day("2026-12-01"));
  const std::vector<std::string> expected = {"arrived on 2026-11-18",
                                             "2026-11-19 is day 1",
                                             "2026-11-20 is day 2",
                                             "prolonged to 2026-11-20 by a decision of 2026-11-19",
                                             "not due before 2026-11-27 by a decision of 2026-11-20",
                                             "moved to 2026-12-01 by a decision of 2026-11-21",
                                             "due on 2026-12-01"};
  BOOST_TEST(explained(due) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_provisional_date_says_so) {
  const std::vector<std::string> lines = explained(workingDays("2030-05-02 10:00", 1));
  BOOST_TEST(lines.back().find("provisionally") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(lateness_is_counted_in_the_unit_of_the_limit) {
  const Calendar& calendar = rules().calendar;
  BOOST_TEST(daysBetween(calendar, day("2026-11-20"), day("2026-11-24"), DayUnit::WorkingDays) == 2);
  BOOST_TEST(daysBetween(calendar, day("2026-11-20"), day("2026-11-24"), DayUnit::CalendarDays) == 4);
  BOOST_TEST(daysBetween(calendar, day("2026-11-24"), day("2026-11-20"), DayUnit::WorkingDays) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
