#include "base/instant.h"

#include "support/boost_test.h"

namespace {

std::string rewritten(const char* text, const base::TimeZone& zone) {
  const auto instant = base::Instant::parse(text);
  return instant ? instant->rfc3339(zone) : "refused";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(instant)

BOOST_AUTO_TEST_CASE(reads_any_offset_and_writes_the_one_asked_for) {
  BOOST_TEST(rewritten("2026-11-23T09:15:00+07:00", base::TimeZone::utc()) == "2026-11-23T02:15:00Z");
  BOOST_TEST(rewritten("2026-11-23T23:30:00Z", base::TimeZone::jakarta()) == "2026-11-24T06:30:00+07:00");
  BOOST_TEST(rewritten("2025-12-31T20:00:00-03:30", base::TimeZone::jakarta()) ==
             "2026-01-01T06:30:00+07:00");
}

BOOST_AUTO_TEST_CASE(keeps_microseconds) {
  BOOST_TEST(rewritten("2026-11-23T02:15:00.000001Z", base::TimeZone::utc()) ==
             "2026-11-23T02:15:00.000001Z");
  BOOST_TEST(base::Instant::parse("1970-01-01T00:00:00.5Z")->microseconds() == 500'000);
  BOOST_TEST(rewritten("1969-12-31T23:59:59.999999Z", base::TimeZone::utc()) ==
             "1969-12-31T23:59:59.999999Z");
}

BOOST_AUTO_TEST_CASE(refuses_what_rfc_3339_does_not_allow) {
  for (const char* text :
       {"2026-11-23", "2026-11-23T09:15+07:00", "2026-11-23T09:15:00", "2026-11-23T24:00:00Z",
        "2026-11-23T09:60:00Z", "2026-11-23T09:15:60Z", "2026-11-23T09:15:00+0700", "2026-11-23T09:15:00.Z",
        "2026-11-23T09:15:00Zx", "2026-02-30T09:15:00Z", "2026-11-23T09:15:00.1234567Z"}) {
    BOOST_TEST(!base::Instant::parse(text), text);
  }
}

BOOST_AUTO_TEST_CASE(the_three_zones_of_indonesia_are_known_by_name) {
  BOOST_TEST(base::TimeZone::named("Asia/Makassar")->abbreviation() == "WITA");
  BOOST_TEST(base::TimeZone::named("Asia/Jayapura")->minutesEast() == 540);
  BOOST_TEST(base::TimeZone::jakarta().abbreviation() == "WIB");
  BOOST_TEST(!base::TimeZone::named("Europe/Berlin"));
}

BOOST_AUTO_TEST_CASE(local_time_and_instant_are_inverse) {
  const base::LocalTime local{*base::Date::of(2026, 12, 31), 23, 59, 59, 7};
  const auto instant = base::Instant::at(local, base::TimeZone::jakarta());
  BOOST_CHECK(instant.in(base::TimeZone::jakarta()) == local);
  BOOST_TEST(instant.in(base::TimeZone::utc()).hour == 16);
}

BOOST_AUTO_TEST_SUITE_END()
