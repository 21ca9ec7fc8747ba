#include "web/sockets/pace.h"

#include "support/boost_test.h"

using namespace web;
using namespace std::chrono_literals;

namespace {

const TimePoint kBegin{};

struct SteadyPace {
  Pace pace{1000, 10s};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pace, SteadyPace)

BOOST_AUTO_TEST_CASE(a_stalled_client_is_too_slow_after_one_window) {
  pace.resume(kBegin);
  BOOST_TEST(!pace.isTooSlow(kBegin + 9s));
  BOOST_TEST(pace.isTooSlow(kBegin + 10s));
}

BOOST_AUTO_TEST_CASE(a_fast_begin_is_no_credit_for_later) {
  pace.resume(kBegin);
  pace.moved(1'000'000'000);
  BOOST_TEST(!pace.isTooSlow(kBegin + 10s));
  BOOST_TEST(pace.isTooSlow(kBegin + 20s));
}

BOOST_AUTO_TEST_CASE(a_dripping_client_is_too_slow_however_often_it_drips) {
  bool isTooSlow = false;
  for (int second = 0; second < 30 && !isTooSlow; ++second) {
    pace.resume(kBegin + std::chrono::seconds(second));
    pace.moved(1);
    pace.pause(kBegin + std::chrono::seconds(second + 1));
    pace.resume(kBegin + std::chrono::seconds(second + 1));
    isTooSlow = pace.isTooSlow(kBegin + std::chrono::seconds(second + 1));
  }
  BOOST_TEST(isTooSlow);
}

BOOST_AUTO_TEST_CASE(time_in_which_the_client_waits_for_us_does_not_count) {
  pace.resume(kBegin);
  pace.pause(kBegin + 5s);
  BOOST_TEST(!pace.isTooSlow(kBegin + 100s));
  pace.resume(kBegin + 100s);
  BOOST_TEST(!pace.isTooSlow(kBegin + 104s));
  BOOST_TEST(pace.isTooSlow(kBegin + 105s));
}

BOOST_AUTO_TEST_SUITE_END()
