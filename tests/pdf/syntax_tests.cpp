#include "pdf/detail/syntax.h"

#include "support/boost_test.h"

namespace {

std::string number(double value, int decimals = 2) {
  std::string out;
  pdf::detail::appendNumber(out, value, decimals);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(syntax)

BOOST_AUTO_TEST_CASE(numbers_are_rounded_and_have_no_trailing_zeros) {
  BOOST_TEST(number(0) == "0");
  BOOST_TEST(number(-0.001) == "0");
  BOOST_TEST(number(12) == "12");
  BOOST_TEST(number(12.5) == "12.5");
  BOOST_TEST(number(12.05) == "12.05");
  BOOST_TEST(number(-595.276) == "-595.28");
  BOOST_TEST(number(0.999) == "1");
  BOOST_TEST(number(2.0540541, 5) == "2.05405");
  BOOST_TEST(number(1.00002, 5) == "1.00002");
}

BOOST_AUTO_TEST_CASE(text_strings_are_utf_16_with_pairs) {
  BOOST_TEST(pdf::detail::textString("aé\xF0\x9D\x94\xB8") == "<FEFF006100E9D835DD38>");
  BOOST_TEST(pdf::detail::textString("") == "<FEFF>");
}

BOOST_AUTO_TEST_CASE(names_escape_what_is_no_regular_character) {
  BOOST_TEST(pdf::detail::nameOf("text/xml") == "/text#2Fxml");
  BOOST_TEST(pdf::detail::nameOf("a b#(\xC3\xA9)") == "/a#20b#23#28#C3#A9#29");
}

BOOST_AUTO_TEST_CASE(dates_have_the_offset_of_their_zone) {
  const auto instant = *base::Instant::parse("2026-11-23T02:15:07Z");
  BOOST_TEST(pdf::detail::dateString(instant, base::TimeZone::jakarta()) == "(D:20261123091507+07'00')");
  BOOST_TEST(pdf::detail::dateString(instant, base::TimeZone::utc()) == "(D:20261123021507+00'00')");
}

BOOST_AUTO_TEST_SUITE_END()
