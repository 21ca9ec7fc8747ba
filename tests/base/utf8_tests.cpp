#include "base/utf8.h"

#include "support/boost_test.h"

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(names_the_first_bad_byte) {
  BOOST_TEST(!base::findInvalidUtf8("Nur ‘Aini binti Ḥasan"));
  BOOST_TEST(*base::findInvalidUtf8("ab\xFFz") == 2U);
  BOOST_TEST(*base::findInvalidUtf8("a\xC0\x80") == 1U);         // overlong
  BOOST_TEST(*base::findInvalidUtf8("\xED\xA0\x80") == 0U);      // surrogate
  BOOST_TEST(*base::findInvalidUtf8("x\xE2\x82") == 1U);         // cut short
  BOOST_TEST(*base::findInvalidUtf8("\xF4\x90\x80\x80") == 0U);  // above U+10FFFF
}

BOOST_AUTO_TEST_CASE(walks_code_points_there_and_back) {
  const std::string text = "aḥ€😀";
  const std::u32string expected = {U'a', 0x1E25, 0x20AC, 0x1F600};
  BOOST_CHECK(base::toUtf32(text) == expected);
  BOOST_TEST(base::toUtf8(expected) == text);
}

BOOST_AUTO_TEST_CASE(composes_what_can_be_composed_and_leaves_the_rest) {
  BOOST_TEST(base::toNfc("h\u0323") == "\u1E25");
  BOOST_TEST(base::toNfc("e\u0323\u0301") == "\u1EB9\u0301");  // no composed form for both marks
  BOOST_TEST(base::toNfc("Malang") == "Malang");
}

BOOST_AUTO_TEST_CASE(folds_case_and_marks_for_finding) {
  BOOST_TEST(base::folded("Ḥasan É") == "hasan e");
  BOOST_TEST(base::folded("DINAS") == base::folded("dinas"));
}

BOOST_AUTO_TEST_CASE(knows_characters_that_deceive) {
  BOOST_TEST(base::isBidiControl(0x202E));
  BOOST_TEST(base::isControl(0x85));
  BOOST_TEST(!base::isControl(U'ḥ'));
  BOOST_TEST(base::codePointName(0x1E25) == "U+1E25");
}

BOOST_AUTO_TEST_CASE(a_mark_belongs_to_the_character_before_it) {
  BOOST_TEST(base::isCombiningMark(0x0323));
  BOOST_TEST(base::isCombiningMark(0xA9BA));  // Javanese vowel sign taling, which has a width of its own
  BOOST_TEST(base::isCombiningMark(0x200D));
  BOOST_TEST(!base::isCombiningMark(U'a'));
  BOOST_TEST(!base::isCombiningMark(U'ḥ'));
}

BOOST_AUTO_TEST_SUITE_END()
