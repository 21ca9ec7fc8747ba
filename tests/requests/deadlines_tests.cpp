#include "requests/deadlines.h"

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

std::vector<Deadline> deadlinesOf(const CaseBuilder& builder, std::string_view now) {
  return deadlines(rules().procedure, rules().calendar, builder.state(), at(now));
}

Deadline lastDeadline(const CaseBuilder& builder, std::string_view now) {
  return deadlinesOf(builder, now).back();
}

void requireStatus(const Deadline& deadline, std::string_view status, int daysLate) {
  BOOST_TEST(nameOf(deadline.status) == status);
  BOOST_TEST(deadline.daysLate == daysLate);
}

CaseBuilder submittedOnFriday() {
  CaseBuilder builder;
  builder.add("permohonan", "2026-11-20 09:00");  // a Friday
  return builder;
}

Event extension(const CaseBuilder& builder, std::string_view local) {
  return makeEvent(builder.state(), "nota-perpanjangan", at(local));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(deadline)

BOOST_AUTO_TEST_CASE(a_running_limit_is_overdue_from_the_day_after_its_date) {
  const CaseBuilder builder = submittedOnFriday();
  BOOST_TEST(lastDeadline(builder, "2026-11-23 09:00").due.date.iso() == "2026-11-23");
  requireStatus(lastDeadline(builder, "2026-11-23 23:59"), "running", 0);
  requireStatus(lastDeadline(builder, "2026-11-24 00:00"), "overdue", 1);
  requireStatus(lastDeadline(builder, "2026-11-30 09:00"), "overdue", 5);
}

BOOST_AUTO_TEST_CASE(an_ended_limit_was_met_or_missed_whatever_the_time_is_now) {
  CaseBuilder inTime = submittedOnFriday();
  inTime.add("nota-pengembalian", "2026-11-23 18:00");
  requireStatus(deadlinesOf(inTime, "2027-01-01 00:00").front(), "met", 0);
  CaseBuilder late = submittedOnFriday();
  late.add("nota-pengembalian", "2026-11-25 08:00");
  requireStatus(deadlinesOf(late, "2027-01-01 00:00").front(), "missed", 2);
}

BOOST_AUTO_TEST_CASE(a_withdrawal_voids_limits_but_hides_no_lateness) {
  CaseBuilder inTime = submittedOnFriday();
  inTime.add("pernyataan-penarikan", "2026-11-23 08:00");
  requireStatus(lastDeadline(inTime, "2027-01-01 00:00"), "void", 0);
  CaseBuilder late = submittedOnFriday();
  late.add("pernyataan-penarikan", "2026-11-24 08:00");
  requireStatus(lastDeadline(late, "2027-01-01 00:00"), "missed", 1);
}

BOOST_AUTO_TEST_CASE(refusing_voids_the_limits_of_cancelled_assignments) {
  CaseBuilder builder = submittedOnFriday();
  builder.add("lembar-penerimaan", "2026-11-20 10:00", "bps").add("surat-penolakan", "2026-11-20 11:00");
  requireStatus(deadlinesOf(builder, "2026-12-01 00:00")[1], "void", 0);
}

BOOST_AUTO_TEST_CASE(the_completed_request_starts_a_full_limit) {
  CaseBuilder builder = submittedOnFriday();
  builder.add("nota-pengembalian", "2026-11-20 10:00").add("kelengkapan", "2026-11-30 17:00");
  const Deadline deadline = lastDeadline(builder, "2026-12-01 09:00");
  BOOST_TEST(deadline.limit == "terima");
  BOOST_TEST(deadline.due.receivedOn.iso() == "2026-12-01");
  BOOST_TEST(deadline.due.date.iso() == "2026-12-02");
}

BOOST_AUTO_TEST_CASE(the_debt_counts_from_the_date_of_the_letter) {
  CaseBuilder builder;
  builder.add("permohonan", "2026-08-27 09:00")
      .add("lembar-penerimaan", "2026-08-27 11:00", "bps")
      .add("surat-pengantar", "2026-08-28 09:00", "bps")
      .add("surat-tindaklanjuti", "2026-08-31 09:00", "bps");
  Event letter = makeEvent(builder.state(), "surat-penyampaian", at("2026-09-02 00:05"));
  letter.letter->date = day("2026-09-01");
  BOOST_REQUIRE(!builder.offer(letter));
  BOOST_TEST(lastDeadline(builder, "2026-09-02 09:00").due.date.iso() == "2026-10-01");
}

BOOST_AUTO_TEST_CASE(an_extension_by_length_counts_on_in_the_same_unit) {
  CaseBuilder builder = submittedOnFriday();
  BOOST_REQUIRE(!builder.offer(extension(builder, "2026-11-20 10:00")));
  const Deadline deadline = lastDeadline(builder, "2026-11-20 10:00");
  BOOST_TEST(deadline.due.date.iso() == "2026-11-25");
  BOOST_TEST(deadline.extended);
}

BOOST_AUTO_TEST_CASE(an_extension_to_a_date_holds_that_date) {
  CaseBuilder builder = deliveredCase();
  Event event = extension(builder, "2026-09-10 10:00");
  event.extension->count = 0;
  event.extension->until = day("2026-10-31");
  BOOST_REQUIRE(!builder.offer(event));
  BOOST_TEST(lastDeadline(builder, "2026-09-10 10:00").due.date.iso() == "2026-10-31");
}

BOOST_AUTO_TEST_CASE(a_limit_is_extended_once) {
  CaseBuilder builder = submittedOnFriday();
  BOOST_REQUIRE(!builder.offer(extension(builder, "2026-11-20 10:00")));
  Event again = extension(builder, "2026-11-20 11:00");
  again.extension->limit = "terima";
  BOOST_TEST(builder.offer(again).has_value());
}

BOOST_AUTO_TEST_CASE(an_extension_of_one_assignment_leaves_the_others) {
  CaseBuilder builder;
  builder.add("permohonan", "2026-11-20 09:00");
  Event sheet = makeEvent(builder.state(), "lembar-penerimaan", at("2026-11-20 10:00"), "bps");
  sheet.commissions = {{"bps", {}}, {"dinkes", {}}};
  BOOST_REQUIRE(!builder.offer(sheet));
  Event event = extension(builder, "2026-11-20 11:00");
  event.extension = Extension{"pengantar", "dinkes", 1, {}};
  BOOST_REQUIRE(!builder.offer(event));
  const auto found = deadlinesOf(builder, "2026-11-20 12:00");
  BOOST_TEST(found[1].due.date.iso() == "2026-11-23");
  BOOST_TEST(found[2].due.date.iso() == "2026-11-24");
}

BOOST_AUTO_TEST_CASE(a_returned_result_keeps_the_old_date) {
  CaseBuilder builder = deliveredCase();
  builder.add("data-balikan", "2026-09-10 09:00").add("nota-perbaikan-balikan", "2026-09-11 09:00");
  BOOST_TEST(lastDeadline(builder, "2026-09-11 09:00").due.date.iso() == "2026-10-01");
}

BOOST_AUTO_TEST_CASE(a_result_returned_late_leaves_seven_days) {
  CaseBuilder builder = deliveredCase();
  builder.add("data-balikan", "2026-09-30 09:00").add("nota-perbaikan-balikan", "2026-09-30 10:00");
  BOOST_TEST(lastDeadline(builder, "2026-09-30 11:00").due.date.iso() == "2026-10-07");
}

BOOST_AUTO_TEST_CASE(the_old_date_of_a_second_return_is_the_one_last_given) {
  CaseBuilder builder = deliveredCase();
  builder.add("data-balikan", "2026-09-30 09:00").add("nota-perbaikan-balikan", "2026-09-30 10:00");
  Event event = extension(builder, "2026-10-01 10:00");
  event.extension->count = 10;
  BOOST_REQUIRE(!builder.offer(event));
  builder.add("data-balikan", "2026-10-02 09:00").add("nota-perbaikan-balikan", "2026-10-02 10:00");
  BOOST_TEST(lastDeadline(builder, "2026-10-02 11:00").due.date.iso() == "2026-10-17");
  BOOST_TEST(lastDeadline(builder, "2026-10-02 11:00").extended);
}

BOOST_AUTO_TEST_CASE(a_changed_procedure_does_not_move_limits_that_run) {
  const CaseBuilder builder = submittedOnFriday();
  BOOST_TEST((builder.state().limits.front().length == Length{1, DayUnit::WorkingDays}));
}

BOOST_AUTO_TEST_SUITE_END()
