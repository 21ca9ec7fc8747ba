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

BOOST_AUTO_TEST_SUITE_END()
