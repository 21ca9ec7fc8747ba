#include "requests/step_times.h"

#include "requests/case_builder.h"
#include "support/boost_test.h"

namespace {

using namespace requests;
using requests_tests::at;
using requests_tests::CaseBuilder;
using requests_tests::rules;

Deadline step(DeadlineStatus status, int days = 0) {
  Deadline deadline;
  deadline.status = status;
  deadline.daysUsed = days;
  return deadline;
}

StepTimes timesOf(const std::vector<Deadline>& steps) {
  StepTally tally;
  for (const Deadline& one : steps) tally.add(one);
  return tally.times();
}

StepTimes timesOfDays(const std::vector<int>& days) {
  std::vector<Deadline> steps;
  for (const int count : days) steps.push_back(step(DeadlineStatus::Met, count));
  return timesOf(steps);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(step_times)

BOOST_AUTO_TEST_CASE(percentiles_are_times_that_some_case_took) {
  const StepTimes ten = timesOfDays({10, 1, 2, 9, 3, 8, 4, 7, 5, 6});
  BOOST_TEST(ten.median == 5);
  BOOST_TEST(ten.ninetieth == 9);
  BOOST_TEST(ten.longest == 10);
  const StepTimes eleven = timesOfDays({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
  BOOST_TEST(eleven.median == 6);
  BOOST_TEST(eleven.ninetieth == 10);
  BOOST_TEST(timesOfDays({7}).median == 7);
  BOOST_TEST(timesOfDays({7}).ninetieth == 7);
  BOOST_TEST((timesOfDays({}) == StepTimes{}));
}

BOOST_AUTO_TEST_CASE(late_are_the_missed_and_the_overdue_of_those_that_are_judged) {
  const StepTimes times = timesOf({step(DeadlineStatus::Met, 1), step(DeadlineStatus::Missed, 9),
                                   step(DeadlineStatus::Overdue, 30), step(DeadlineStatus::Running, 0),
                                   step(DeadlineStatus::Void, 99)});
  BOOST_TEST(times.done == 2);
  BOOST_TEST(times.running == 2);
  BOOST_TEST(times.late == 2);
  BOOST_TEST(times.latePercent == 67);
  BOOST_TEST(times.longest == 9, "what is not done took no time yet");
}

BOOST_AUTO_TEST_CASE(a_half_percent_is_rounded_up) {
  std::vector<Deadline> steps(199, step(DeadlineStatus::Met));
  steps.push_back(step(DeadlineStatus::Missed));
  BOOST_TEST(timesOf(steps).latePercent == 1);
  steps.push_back(step(DeadlineStatus::Met));
  BOOST_TEST(timesOf(steps).latePercent == 0);
}

BOOST_AUTO_TEST_CASE(days_used_are_counted_from_the_day_of_receipt_in_the_unit_of_the_limit) {
  CaseBuilder builder;
  builder.add("permohonan", "2026-11-21 09:00");  // a Saturday: received on Monday
  const auto used = [&](std::string_view now) {
    return deadlines(rules().procedure, rules().calendar, builder.state(), at(now)).back().daysUsed;
  };
  BOOST_TEST(used("2026-11-22 09:00") == 0);
  BOOST_TEST(used("2026-11-23 09:00") == 0);
  BOOST_TEST(used("2026-11-24 09:00") == 1);
  BOOST_TEST(used("2026-11-30 09:00") == 5, "the weekend does not count");
  builder.add("nota-pengembalian", "2026-11-25 10:00");
  BOOST_TEST(deadlines(rules().procedure, rules().calendar, builder.state(), at("2027-01-01 00:00"))
                 .front()
                 .daysUsed == 2);
}

BOOST_AUTO_TEST_CASE(a_refusal_is_known_by_the_reasons_that_the_procedure_asks_of_it) {
  const auto givesRefusal = [](const char* event) {
    return rules().procedure.event(event)->givesReasonsFor(ReasonUse::Refusal);
  };
  BOOST_TEST(givesRefusal("surat-penolakan"));
  BOOST_TEST(!givesRefusal("nota-pengembalian"));
  BOOST_TEST(!givesRefusal("surat-tindaklanjuti"));
}

BOOST_AUTO_TEST_SUITE_END()
