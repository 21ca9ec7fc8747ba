#include "base/error.h"
#include "layout/paginate.h"
#include "reading.h"
#include "support/boost_test.h"
#include "support/layout_builders.h"
#include "support/monospaced_metrics.h"

namespace {

using namespace support;

std::vector<std::string> linesOf(const std::string& text, double width) {
  const MonospacedMetrics fonts;
  return reading::linesOn(layout::paginate(document(smallPage(width, 500), blocks(paragraph(text))), fonts),
                          0);
}

void requireLines(const std::vector<std::string>& lines, const std::vector<std::string>& expected) {
  BOOST_TEST(lines == expected, boost::test_tools::per_element());
}

const std::string kDigest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

}  // namespace

BOOST_AUTO_TEST_SUITE(long_words)

BOOST_AUTO_TEST_CASE(a_digest_is_cut_into_even_parts) {
  requireLines(linesOf(kDigest, 200),
               {kDigest.substr(0, 32), kDigest.substr(32)});  // 40 characters would fit
}

BOOST_AUTO_TEST_CASE(a_url_breaks_at_its_separators) {
  requireLines(linesOf("https://satudata.malangkota.go.id/upload-data-balikan", 130),
               {"https://satudata.", "malangkota.go.id/upload-", "data-balikan"});
}

BOOST_AUTO_TEST_CASE(a_long_word_that_fits_may_break_after_a_slash_alone) {
  requireLines(linesOf("laman https://example.go.id/a-b.c/d_e", 180),
               {"laman https://example.go.id/a-b.c/", "d_e"});
  requireLines(linesOf("nomor 500.14.4.1/87/35.73/2026", 140), {"nomor", "500.14.4.1/87/35.73/2026"});
}

BOOST_AUTO_TEST_CASE(a_combining_mark_stays_with_its_letter) {
  std::string word;
  for (int i = 0; i < 20; ++i) word += "x\u0323\u0301";
  const std::vector<std::string> lines = linesOf(word, 52);
  BOOST_TEST(lines.size() == 2U);
  for (const std::string& line : lines) BOOST_TEST(line.front() == 'x');
  BOOST_TEST(lines[0] + lines[1] == word);
}

BOOST_AUTO_TEST_CASE(a_mark_with_a_width_of_its_own_goes_over_with_its_letter) {
  const std::string unit = "x\u0903";  // ten points, of which the sixth letter would have found five
  std::string word;
  for (int i = 0; i < 11; ++i) word += unit;
  const std::string five = unit + unit + unit + unit + unit;
  requireLines(linesOf(word, 59), {five, five, unit});
}

BOOST_AUTO_TEST_CASE(a_mark_stays_with_its_separator) {
  std::string word;
  for (int i = 0; i < 12; ++i) word += "abc/\u0323";
  for (const std::string& line : linesOf(word, 52)) BOOST_TEST(line.find("\u0323") != 0U);
}

BOOST_AUTO_TEST_CASE(a_mark_from_another_font_stays_with_its_letter_too) {
  // U+0101 and its like come from the fallback face, the mark after it from the family.
  std::string word;
  for (int i = 0; i < 20; ++i) word += "\u0101\u0323";
  std::string all;
  for (const std::string& line : linesOf(word, 32)) {
    BOOST_TEST(line.substr(0, 2) == "\u0101");
    all += line;
  }
  BOOST_TEST(all == word);
}

BOOST_AUTO_TEST_CASE(a_character_wider_than_its_place_is_refused) {
  BOOST_CHECK_EXCEPTION(linesOf("abc", 4), base::InvalidInput, [](const base::InvalidInput& error) {
    return std::string(error.what()).find("\"a\" is wider than the 4 points") != std::string::npos;
  });
}

BOOST_AUTO_TEST_SUITE_END()
