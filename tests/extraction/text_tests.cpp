#include "extraction/text.h"

#include "support/boost_test.h"

using extraction::Text;

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(plain_files_are_read_as_they_stand) {
  const auto plain = [](const std::string& bytes) { return extraction::textOfPlain(bytes); };
  BOOST_TEST((plain("\xEF\xBB\xBFnama;jumlah\r\nA;1\n\n") == Text{"read", "nama;jumlah A;1"}));
  BOOST_TEST(plain("caf\xe9").words == "caf\xc3\xa9");
  BOOST_TEST(plain("a\xe2\x80\xae"
                   "b\x01")
                 .words == "a b");
  BOOST_TEST(plain(std::string("\xFF\xFE"
                               "a\0",
                               4))
                 .outcome == "unreadable");
  BOOST_TEST(plain(std::string("a\0b", 3)).outcome == "unreadable");
  const Text cut = plain(std::string(extraction::kMostText, 'a') + "bcd");
  BOOST_TEST(cut.outcome == "cut");
  BOOST_TEST(cut.words.size() <= extraction::kMostText);
}

BOOST_AUTO_TEST_CASE(markup_is_read_whole_or_broken) {
  const auto markup = [](const std::string& bytes) { return extraction::textOfMarkup(bytes).words; };
  BOOST_TEST(markup("<?xml version=\"1.0\"?><!-- no --><a><b>satu</b><b x='dua' y=\"ti&amp;ga\"/></a>") ==
             "satu dua ti&ga");
  BOOST_TEST(markup("<a><![CDATA[satu <dua>]]> &#84;iga &#x41; &bogus; &#xD800; &</a>") ==
             "satu <dua> Tiga A bogus; #xD800;");
  for (const char* broken : {"<", "<a", "<a b='", "<!--", "<![CDATA[x", "&", "&#", "<<<>>>", "<a <b>c"})
    BOOST_CHECK_NO_THROW(markup(broken));
  BOOST_TEST(markup("<a <b>c</b>") == "c");
}

BOOST_AUTO_TEST_SUITE_END()
