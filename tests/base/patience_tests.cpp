#include "base/patience.h"

#include "support/boost_test.h"

BOOST_AUTO_TEST_SUITE(patience)

BOOST_AUTO_TEST_CASE(times_are_said_as_people_say_them) {
  using std::chrono::milliseconds;
  const auto said = [](int time, base::Language language) {
    return base::describe(milliseconds(time)).in(language);
  };
  BOOST_TEST(said(15'000, base::Language::English) == "15 seconds");
  BOOST_TEST(said(1000, base::Language::English) == "1 second");
  BOOST_TEST(said(250, base::Language::English) == "250 milliseconds");
  BOOST_TEST(said(250, base::Language::Indonesian) == "250 milidetik");
}

BOOST_AUTO_TEST_CASE(without_patience_nothing_is_waited_for) {
  const base::Patience none{std::chrono::milliseconds(0)};
  base::Wait wait(none);
  BOOST_TEST(!wait.rest([] { return base::Message(); }));
}

BOOST_AUTO_TEST_SUITE_END()
