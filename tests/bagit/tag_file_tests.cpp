#include "bagit/tag_file.h"

#include "support/boost_test.h"

using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(tag_file)

BOOST_AUTO_TEST_CASE(labels_are_found_whatever_their_case_and_joined_over_lines) {
  bagit::Findings findings;
  const auto labels =
      bagit::readLabels("Source-Organization: Diskominfo\n  Kota Malang\r\nBagging-Date:2026-11-23\n\n",
                        "bag-info.txt", findings);
  BOOST_TEST(findings.empty());
  BOOST_TEST(labels.size() == 2U);
  BOOST_TEST(bagit::findLabel(labels, "source-organization")->value == "Diskominfo Kota Malang");
  BOOST_TEST(bagit::findLabel(labels, "Bagging-Date")->value == "2026-11-23");
  BOOST_TEST(bagit::findLabel(labels, "Contact-Name") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_line_without_a_colon_is_told) {
  bagit::Findings findings;
  bagit::readLabels("Source\n: x\n", "bag-info.txt", findings);
  BOOST_TEST(findings.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_value_cannot_make_a_second_line) {
  BOOST_TEST(bagit::labelText({{"External-Description", "a\nBagging-Date: 1"}}) ==
             "External-Description: a Bagging-Date: 1\n");
}

BOOST_AUTO_TEST_CASE(other_encodings_become_utf8_and_wrong_ones_are_refused) {
  BOOST_TEST(*bagit::utf8Of("\xE9", "iso-8859-1") == "é");
  BOOST_TEST(*bagit::utf8Of("a\0\x25\x1E"s, "UTF-16LE") == "aḥ");
  BOOST_TEST(*bagit::utf8Of("\xFE\xFF\xD8\x3D\xDC\x40"s, "UTF-16") == "👀"s.substr(0, 0) + "\xF0\x9F\x91\x80");
  BOOST_TEST(!bagit::utf8Of("\xE9", "UTF-8"));
  BOOST_TEST(!bagit::utf8Of("\xE9", "US-ASCII"));
  BOOST_TEST(!bagit::utf8Of("\xD8\x3D"s, "UTF-16BE"));
  BOOST_TEST(!bagit::utf8Of("a", "EBCDIC"));
}

BOOST_AUTO_TEST_SUITE_END()
