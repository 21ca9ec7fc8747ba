#include "base/text.h"

#include "support/boost_test.h"

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(parts_are_joined_with_the_separator_between_them_only) {
  BOOST_TEST(base::joined({"a", "b", "c"}, ", ") == "a, b, c");
  BOOST_TEST(base::joined({"a"}, ", ") == "a");
  BOOST_TEST(base::joined({}, ", ").empty());
}

BOOST_AUTO_TEST_CASE(white_space_is_trimmed_at_the_ends_only) {
  BOOST_TEST(base::trimmed(" \t Surat  Pengantar\r\n") == "Surat  Pengantar");
  BOOST_TEST(base::trimmed(" \n").empty());
}

BOOST_AUTO_TEST_CASE(the_nearest_word_is_what_was_probably_meant) {
  const std::vector<std::string> names = {"tanggal", "nomor", "tiket"};
  BOOST_TEST(base::nearest("tangal", names) == "tanggal");
  BOOST_TEST(base::nearest("nomer", names) == "nomor");
  BOOST_TEST(base::nearest("x", {}).empty());
}

BOOST_AUTO_TEST_CASE(what_a_terminal_would_obey_is_named_instead) {
  BOOST_TEST(base::printable("Nama: Ḥasan") == "Nama: Ḥasan");
  BOOST_TEST(base::printable("a\x1b[31m\nb\t") == "a<U+001B>[31m\nb<U+0009>");
  BOOST_TEST(base::printable("a\xE2\x80\xAEz") == "a<U+202E>z");
  BOOST_TEST(base::printable("\xff\xfe!\xC3") == "<0xFF><0xFE>!<0xC3>");
}

BOOST_AUTO_TEST_CASE(long_lines_are_cut_each_for_itself) {
  BOOST_TEST(base::printable("abcdef\nḥḥḥḥ\nab", 3) == "abc…\nḥḥḥ…\nab");
  BOOST_TEST(base::printable("abc", 3) == "abc");
}

BOOST_AUTO_TEST_SUITE_END()
