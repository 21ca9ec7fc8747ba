#include "requests/calendar.h"

#include "requests/case_builder.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "xml/reader.h"

namespace {

using namespace requests;
using requests_tests::day;
using requests_tests::rules;

Calendar readText(const std::string& text) {
  return Calendar::read(xml::read(text, "holidays.xml", xml::WhiteSpace::Drop), "holidays.xml");
}

std::vector<std::string> problemsOf(const std::string& text) {
  return support::problemsOf<base::InvalidSetup>([&] { readText(text); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(calendar)

BOOST_AUTO_TEST_CASE(weekends_holidays_and_collective_leave_are_closed) {
  const Calendar& calendar = rules().calendar;
  BOOST_TEST(calendar.isWorkingDay(day("2026-11-23")));
  BOOST_TEST(calendar.closure(day("2026-11-22"))->name == "Minggu");
  BOOST_TEST(calendar.closure(day("2026-08-17"))->name == "Hari Kemerdekaan");
  BOOST_TEST((calendar.closure(day("2026-12-24"))->because == Closure::CollectiveLeave));
}

BOOST_AUTO_TEST_CASE(a_holiday_on_a_sunday_tells_the_holiday) {
  BOOST_TEST(rules().calendar.closure(day("2025-08-17"))->name == "Hari Kemerdekaan");
}

BOOST_AUTO_TEST_CASE(collective_leave_can_be_switched_off) {
  const Calendar calendar = readText(
      R"(<holidays version="1" collective-leave="open"><year value="2026">
           <holiday date="2026-12-24" kind="collective-leave" name="Cuti bersama"/>
           <holiday date="2026-12-25" kind="national" name="Natal"/></year></holidays>)");
  BOOST_TEST(calendar.isWorkingDay(day("2026-12-24")));
  BOOST_TEST(!calendar.isWorkingDay(day("2026-12-25")));
}

BOOST_AUTO_TEST_CASE(a_year_without_decree_is_told_sixty_days_ahead) {
  BOOST_TEST(!yearToEnter(rules().calendar, day("2027-11-01")));
  BOOST_TEST(yearToEnter(rules().calendar, day("2027-11-02")).value() == 2028);
  BOOST_TEST(yearToEnter(rules().calendar, day("2028-06-01")).value() == 2028);
  BOOST_TEST(yearToEnter(rules().calendar, day("2023-12-31")).value() == 2023);
}

BOOST_AUTO_TEST_CASE(every_problem_is_told_with_its_place) {
  const auto problems = problemsOf(R"(<holidays version="1"><year value="2026">
<holiday date="2026-02-30" kind="national" name="X"/>
<holiday date="2025-01-01" kind="national" name="X"/>
<holiday date="2026-01-01" kind="libur" name="X"/>
<holiday date="2026-01-01" kind="national" name=""/>
</year><year value="2026"><holiday date="2026-03-01" kind="national" name="X" note="y"/></year></holidays>)");
  support::requireProblems(
      problems,
      {"holidays.xml:2:1: the attribute \"date\"", "holidays.xml:3:1: 2025-01-01",
       "holidays.xml:4:1: the attribute \"kind\"", "5:1: the attribute \"name\"",
       "5:1: 2026-01-01 is entered twice", "6:8: 2026 is entered twice", "unknown attribute \"note\""});
}

BOOST_AUTO_TEST_CASE(another_root_is_refused) {
  BOOST_TEST(!problemsOf("<reasons version='1'/>").empty());
}

BOOST_AUTO_TEST_SUITE_END()
