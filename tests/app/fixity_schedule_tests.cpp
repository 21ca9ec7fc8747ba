#include "app/upkeep/fixity_schedule.h"

#include "support/boost_test.h"

using app::dueInRound;
using app::FixityRound;

namespace {

const base::Instant kStart = *base::Instant::parse("2026-11-01T01:00:00Z");

base::Instant afterHours(std::int64_t hours) {
  return kStart.plusSeconds(hours * 3600);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fixity_schedule)

BOOST_AUTO_TEST_CASE(the_first_day_does_the_first_share_rounded_up) {
  BOOST_TEST(dueInRound(kStart, kStart, 30, 100) == 4u);
  BOOST_TEST(dueInRound(kStart, afterHours(23), 30, 100) == 4u);
  BOOST_TEST(dueInRound(kStart, afterHours(24), 30, 100) == 7u);
}

BOOST_AUTO_TEST_CASE(the_last_day_does_the_rest_and_no_day_after_it_more) {
  BOOST_TEST(dueInRound(kStart, afterHours(29 * 24), 30, 100) == 100u);
  BOOST_TEST(dueInRound(kStart, afterHours(400 * 24), 30, 100) == 100u);
}

BOOST_AUTO_TEST_CASE(missed_days_are_caught_up) {
  BOOST_TEST(dueInRound(kStart, afterHours(9 * 24), 10, 1000) == 1000u);
  BOOST_TEST(dueInRound(kStart, afterHours(4 * 24), 10, 1000) == 500u);
}

BOOST_AUTO_TEST_CASE(a_clock_that_goes_back_does_no_harm) {
  BOOST_TEST(dueInRound(kStart, afterHours(-100), 10, 1000) == 100u);
  BOOST_TEST(dueInRound(kStart, kStart, 10, 0) == 0u);
}

BOOST_AUTO_TEST_CASE(a_round_is_over_when_it_ended_and_its_days_have_passed) {
  FixityRound round{kStart, std::nullopt, 0, 0, 0, 0};
  BOOST_TEST(app::isRoundOver(std::nullopt, kStart, 30));
  BOOST_TEST(!app::isRoundOver(round, afterHours(31 * 24), 30));
  round.ended = afterHours(20);
  BOOST_TEST(!app::isRoundOver(round, afterHours(29 * 24), 30));
  BOOST_TEST(app::isRoundOver(round, afterHours(30 * 24), 30));
}

BOOST_AUTO_TEST_SUITE_END()
