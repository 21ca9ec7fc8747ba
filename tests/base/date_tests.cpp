#include "base/date.h"

#include "support/boost_test.h"

BOOST_AUTO_TEST_SUITE(date)

BOOST_AUTO_TEST_CASE(reads_and_writes_iso_dates) {
  for (const char* text : {"1970-01-01", "2024-02-29", "2026-11-23", "0001-01-01", "9999-12-31"}) {
    const auto read = base::Date::parse(text);
    BOOST_REQUIRE(read);
    BOOST_TEST(read->iso() == text);
  }
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_day) {
  for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-32", "0000-01-01",
                           "", "2026-01-01 ", "2026/01/01", "+026-01-01", "२०२६-०१-०१"}) {
    BOOST_TEST(!base::Date::parse(text), text);
  }
}

BOOST_AUTO_TEST_CASE(knows_weekdays) {
  BOOST_CHECK(base::Date::parse("2026-11-23")->weekday() == base::Weekday::Monday);
  BOOST_CHECK(base::Date::parse("2024-02-29")->weekday() == base::Weekday::Thursday);
  BOOST_CHECK(base::Date::parse("1969-12-28")->weekday() == base::Weekday::Sunday);
}

BOOST_AUTO_TEST_CASE(counts_days_over_month_and_year_ends) {
  const base::Date lastOfYear = *base::Date::of(2025, 12, 31);
  BOOST_TEST(lastOfYear.plusDays(1).iso() == "2026-01-01");
  BOOST_TEST(lastOfYear.plusDays(-365).iso() == "2024-12-31");
  BOOST_TEST(base::Date::of(2024, 3, 1)->daysAfter(*base::Date::of(2024, 2, 28)) == 2);
  BOOST_CHECK(lastOfYear < *base::Date::of(2026, 1, 1));
}

BOOST_AUTO_TEST_SUITE_END()
