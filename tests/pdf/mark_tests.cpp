// Where marks go that no font has composed with their letter.
#include "pdf/detail/mark_placement.h"
#include "support/boost_test.h"

namespace {

using pdf::detail::GlyphBox;
using pdf::detail::isPlacedMark;
using pdf::detail::MarkedLetter;

constexpr GlyphBox kSmall{40, -10, 520, 540};  // as "e", 556 wide
constexpr GlyphBox kCapital{80, 0, 750, 690};  // as "M", 833 wide
constexpr GlyphBox kAbove{-160, 590, 160, 730};
constexpr GlyphBox kBelow{-375, -152, -288, -68};
constexpr GlyphBox kCedilla{-90, -217, 90, 0};

}  // namespace

BOOST_AUTO_TEST_SUITE(marks)

BOOST_AUTO_TEST_CASE(marks_are_told_from_letters_and_joiners) {
  BOOST_TEST(isPlacedMark(0x0323));
  BOOST_TEST(isPlacedMark(0x0301));
  BOOST_TEST(!isPlacedMark(U'e'));
  BOOST_TEST(!isPlacedMark(0x1E25));
  BOOST_TEST(!isPlacedMark(0x200D));
}

BOOST_AUTO_TEST_CASE(a_mark_is_centred_on_its_letter_whatever_its_own_origin) {
  // The pen stands at 556, the letter's middle at 280.
  BOOST_TEST(MarkedLetter(kSmall, 556).add(kAbove).back == 276);
  BOOST_TEST(MarkedLetter(kSmall, 556).add(kBelow).back == 276 - 331);
}

BOOST_AUTO_TEST_CASE(a_mark_above_stands_clear_of_capitals) {
  BOOST_TEST(MarkedLetter(kSmall, 556).add(kAbove).rise == 10);
  BOOST_TEST(MarkedLetter(kCapital, 833).add(kAbove).rise == 160);
}

BOOST_AUTO_TEST_CASE(marks_above_are_stacked) {
  MarkedLetter letter(kSmall, 556);
  BOOST_TEST(letter.add(kAbove).rise == 10);
  BOOST_TEST(letter.add(kAbove).rise == 210);
}

BOOST_AUTO_TEST_CASE(a_mark_below_goes_down_only_when_the_letter_does) {
  BOOST_TEST(MarkedLetter(kSmall, 556).add(kBelow).rise == -2);
  BOOST_TEST(MarkedLetter({40, -210, 500, 540}, 556).add(kBelow).rise == -202);
  BOOST_TEST(MarkedLetter(kCapital, 833).add(kBelow).rise == 0);
}

BOOST_AUTO_TEST_CASE(a_mark_that_touches_its_letter_stays_at_its_height) {
  BOOST_TEST(MarkedLetter(kSmall, 556).add(kCedilla).rise == 0);
}

BOOST_AUTO_TEST_CASE(a_mark_on_a_blank_or_on_nothing_stays_at_its_height) {
  BOOST_TEST(MarkedLetter({}, 278).add(kAbove).rise == 0);
  BOOST_TEST(MarkedLetter({}, 278).add(kAbove).back == 139);
  BOOST_TEST(MarkedLetter().add(kAbove).back == 0);
}

BOOST_AUTO_TEST_SUITE_END()
