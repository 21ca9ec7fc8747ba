#include "base/patience.h"

#include "support/boost_test.h"

BOOST_AUTO_TEST_SUITE(patience)

BOOST_AUTO_TEST_CASE(times_are_said_as_people_say_them) {
  using std::chrono::milliseconds;
  BOOST_TEST(base::describe(milliseconds(15'000)) == "15 seconds");
  BOOST_TEST(base::describe(milliseconds(1000)) == "1 second");
  BOOST_TEST(base::describe(milliseconds(250)) == "250 milliseconds");
}

BOOST_AUTO_TEST_CASE(without_patience_nothing_is_waited_for) {
  const base::Patience none{std::chrono::milliseconds(0)};
  base::Wait wait(none);
  BOOST_TEST(!wait.rest([] { return std::string(); }));
}

BOOST_AUTO_TEST_SUITE_END()
