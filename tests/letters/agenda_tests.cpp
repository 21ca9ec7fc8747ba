#include "letters/agenda.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "support/number_sequence_contract.h"

namespace {

using letters::AgendaRow;
using letters::NumberStatus;
using support::agendaRow;
using support::november;
using support::registerKey;

// 1 on the 2nd, 2 on the 9th, 3 on the 9th, 4 on the 16th.
std::vector<AgendaRow> fourLetters() {
  return {agendaRow(1, NumberStatus::Issued, "", 2), agendaRow(2, NumberStatus::Issued, "", 9),
          agendaRow(3, NumberStatus::Void, "", 9), agendaRow(4, NumberStatus::Taken, "", 16)};
}

std::string refusal(const std::vector<AgendaRow>& rows, int parent, int day) {
  return letters::refusalToInsert(rows, registerKey(), parent, november(day)).in(base::Language::English);
}

void expectRefusal(const std::vector<AgendaRow>& rows, int parent, int day, const std::string& words) {
  BOOST_TEST(refusal(rows, parent, day).find(words) != std::string::npos, refusal(rows, parent, day));
}

const base::Instant kNewYear = *base::Instant::parse("2026-12-31T17:00:00Z");  // midnight in Malang

letters::RegisterClosing closed(const std::vector<AgendaRow>& rows, base::Instant now = kNewYear) {
  return letters::closingOf(registerKey(), rows, now, base::TimeZone::jakarta());
}

void expectConflict(const std::vector<AgendaRow>& rows, base::Instant now, const std::string& words) {
  BOOST_CHECK_EXCEPTION(closed(rows, now), base::Conflict, [&](const base::Error& error) {
    return std::string(error.what()).find(words) != std::string::npos;
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(agenda)

BOOST_AUTO_TEST_CASE(inserted_and_recorded_numbers_are_not_of_the_counting) {
  BOOST_TEST(letters::isCounted(agendaRow(1, NumberStatus::Taken)));
  BOOST_TEST(letters::isCounted(agendaRow(1, NumberStatus::Void)));
  BOOST_TEST(!letters::isCounted(agendaRow(1, NumberStatus::Recorded)));
  BOOST_TEST(!letters::isCounted(agendaRow(1, NumberStatus::Inserted, "a")));
  BOOST_TEST(!letters::isCounted(agendaRow(1, NumberStatus::Void, "a")));
}

BOOST_AUTO_TEST_CASE(a_register_tells_its_gaps) {
  BOOST_TEST(letters::missingNumbers({}).empty());
  BOOST_TEST(letters::missingNumbers(fourLetters()).empty());
  auto rows = fourLetters();
  rows.push_back(agendaRow(9, NumberStatus::Issued, "", 20));
  rows.push_back(agendaRow(6, NumberStatus::Recorded, "", 1));
  rows.push_back(agendaRow(7, NumberStatus::Inserted, "a", 1));
  rows.push_back(agendaRow(30, NumberStatus::Recorded, "", 1));  // beyond the counting: no gap before it
  BOOST_TEST(letters::missingNumbers(rows) == (std::vector<int>{5, 7, 8}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_parent_is_the_last_number_that_is_not_later) {
  BOOST_TEST((letters::parentFor(fourLetters(), november(2)) == 1));
  BOOST_TEST((letters::parentFor(fourLetters(), november(8)) == 1));
  BOOST_TEST((letters::parentFor(fourLetters(), november(9)) == 3));
  BOOST_TEST((letters::parentFor(fourLetters(), november(30)) == 4));
  BOOST_TEST(!letters::parentFor(fourLetters(), november(1)));
  BOOST_TEST(!letters::parentFor({}, november(1)));
}

BOOST_AUTO_TEST_CASE(what_is_inserted_below_its_parent_keeps_the_dates_in_order) {
  BOOST_TEST(refusal(fourLetters(), 1, 2) == "");
  BOOST_TEST(refusal(fourLetters(), 1, 9) == "");
  BOOST_TEST(refusal(fourLetters(), 2, 9) == "");
  BOOST_TEST(refusal(fourLetters(), 3, 12) == "");
  expectRefusal(fourLetters(), 2, 8, "below 500.14.4.1/2/35.73.411/2026 of 2026-11-09, which is dated later");
  expectRefusal(fourLetters(), 1, 10, "above 500.14.4.1/2/35.73.411/2026 of 2026-11-09");
  expectRefusal(fourLetters(), 1, 10, "insert it below 3");
  expectRefusal(fourLetters(), 9, 10, "no number 9");
}

BOOST_AUTO_TEST_CASE(a_letter_of_the_last_date_gets_the_next_number) {
  expectRefusal(fourLetters(), 4, 16, "gets the next number");
  expectRefusal(fourLetters(), 4, 20, "gets the next number");
  expectRefusal({agendaRow(1, NumberStatus::Recorded)}, 1, 10, "gets the next number");
}

BOOST_AUTO_TEST_CASE(a_second_insertion_is_not_dated_before_the_first) {
  auto rows = fourLetters();
  rows.push_back(agendaRow(1, NumberStatus::Inserted, "a", 5));
  BOOST_TEST(refusal(rows, 1, 5) == "");
  expectRefusal(rows, 1, 4, "500.14.4.1/1.a/35.73.411/2026 of 2026-11-05, which is dated later");
}

BOOST_AUTO_TEST_CASE(an_insertion_belongs_into_its_own_year) {
  const auto refused =
      letters::refusalToInsert(fourLetters(), registerKey(), 1, *base::Date::of(2025, 12, 31));
  BOOST_TEST(refused.code() == "register.other-year");
}

BOOST_AUTO_TEST_CASE(a_year_closes_with_what_stands_in_it) {
  auto rows = fourLetters();
  rows[3].status = NumberStatus::Issued;
  rows.push_back(agendaRow(1, NumberStatus::Inserted, "a", 5));
  rows.push_back(agendaRow(5, NumberStatus::Recorded, "", 5));
  const letters::RegisterClosing closing = closed(rows);
  BOOST_TEST(closing.last == 4);
  BOOST_TEST(closing.issued == 3U);
  BOOST_TEST(closing.voided == 1U);
  BOOST_TEST(closing.inserted == 1U);
  BOOST_TEST(closing.recorded == 1U);
  BOOST_TEST(closing.sha256.size() == 64U);
  rows[0].remarks = "diubah";
  BOOST_TEST(closed(rows).sha256 != closing.sha256);
  BOOST_TEST(closed({}).last == 0);
}

BOOST_AUTO_TEST_CASE(a_year_that_is_not_settled_does_not_close) {
  auto rows = fourLetters();
  expectConflict(rows, kNewYear, "bernomor: 4.");
  rows[3].status = NumberStatus::Issued;
  expectConflict(rows, kNewYear.plusSeconds(-1), "its year is not over");
  rows.erase(rows.begin() + 1);
  expectConflict(rows, kNewYear, "lacks the numbers 2.");
}

BOOST_AUTO_TEST_CASE(a_register_of_a_past_time_lacks_what_was_entered_later) {
  auto rows = fourLetters();
  rows[3].entered = rows[2].entered.plusSeconds(3600);
  BOOST_TEST(letters::linesAt(rows, {}, rows[3].entered.plusSeconds(-1)).size() == 3U);
  BOOST_TEST((letters::linesAt(rows, {}, rows[3].entered) == rows));
}

BOOST_AUTO_TEST_CASE(a_number_that_became_void_later_still_waits_for_its_letter) {
  auto rows = fourLetters();
  rows[2].remarks = "dibatalkan";
  const base::Instant voided = rows[2].entered.plusSeconds(3600);
  const std::vector<letters::LineChange> changes = {{voided, rows[2]}};
  BOOST_TEST((letters::linesAt(rows, changes, voided) == rows));
  const auto before = letters::linesAt(rows, changes, voided.plusSeconds(-1));
  BOOST_TEST_REQUIRE(before.size() == 4U);
  BOOST_TEST((before[2].status == NumberStatus::Taken));
  BOOST_TEST(before[2].remarks == "");
  BOOST_TEST((before[1] == rows[1]), "its neighbours are as they were");
}

BOOST_AUTO_TEST_CASE(an_inserted_number_is_no_number_that_waits) {
  auto rows = fourLetters();
  rows.push_back(agendaRow(2, NumberStatus::Inserted, "a", 9));
  const std::vector<letters::LineChange> changes = {{rows.back().entered.plusMicroseconds(1), rows.back()}};
  BOOST_TEST((letters::linesAt(rows, changes, rows.back().entered) == rows));
}

BOOST_AUTO_TEST_SUITE_END()
