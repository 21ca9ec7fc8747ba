// Total-fit against every possible way to break short paragraphs, and what the tolerances promise.
#include <algorithm>
#include <cmath>
#include <random>

#include "layout/detail/line_breaks.h"
#include "support/boost_test.h"
#include "support/layout_builders.h"
#include "support/monospaced_metrics.h"

namespace {

using namespace layout::detail;

struct Setting {
  support::MonospacedMetrics fonts;
  Findings findings;
  Typecase typecase{fonts, findings};
  layout::Paragraph paragraph;
  PreparedText text;
  LineBreaker breaker;

  explicit Setting(const std::string& words) : paragraph(support::paragraph(words)) {
    prepare(paragraph.runs, typecase, text);
  }

  std::string wordsOf(const Line& line) const {
    std::string words;
    for (std::uint32_t i = line.first; i < line.end; ++i) {
      const Word& word = text.words[i];
      for (std::uint32_t k = word.firstPiece; k < word.endPiece; ++k) words += text.pieces[k].text;
      if (layout::detail::hasBlank(word.after)) words += ' ';
    }
    return words;
  }

  std::vector<std::string> broken(const std::vector<Line>& lines) const {
    std::vector<std::string> result;
    for (const Line& line : lines) result.push_back(wordsOf(line));
    return result;
  }
};

double costOf(const PreparedText& text, const Line& line, const Measure& measure, double tolerance) {
  const LineShape shape = shapeOf(text, line.first, line.end, line.first == 0 ? measure.first : measure.rest);
  const double r = ratio(shape);
  return r < -1 || r > tolerance ? kAnyRatio : cost(shape, r);
}

double cheapest(const PreparedText& text, std::uint32_t first, const Measure& measure, double tolerance) {
  if (first == text.words.size()) return 0;
  double best = kAnyRatio;
  for (std::uint32_t end = first + 1; end <= text.words.size(); ++end) {
    const double here = costOf(text, {first, end, 0, 0}, measure, tolerance);
    if (here < kAnyRatio) best = std::min(best, here + cheapest(text, end, measure, tolerance));
  }
  return best;
}

double cheapestOnTheLadder(const PreparedText& text, const Measure& measure) {
  for (const double tolerance : kTolerances) {
    const double best = cheapest(text, 0, measure, tolerance);
    if (best < kAnyRatio) return best;
  }
  return kAnyRatio;
}

std::string randomWords(std::mt19937& random) {
  std::string words;
  for (auto count = 1 + random() % 16; count > 0; --count) {
    if (!words.empty()) words += random() % 8 == 0 ? "-" : " ";
    words += std::string(1 + random() % 9, static_cast<char>('a' + random() % 26));
  }
  return words;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(line_breaks)

BOOST_AUTO_TEST_CASE(total_fit_costs_what_the_best_of_all_ways_costs) {
  std::mt19937 random(1);
  for (int round = 0; round < 600; ++round) {
    Setting setting(randomWords(random));
    const double rest = std::max(50.0 + static_cast<double>(random() % 120), setting.text.widest);
    const double indent = std::vector{0.0, 20.0, -20.0}[random() % 3];
    const Measure measure{std::max(rest - indent, setting.text.widest), rest};
    double sum = 0;
    std::uint32_t next = 0;
    for (const Line& line : setting.breaker.totalFit(setting.text, measure)) {
      BOOST_TEST(line.first == next);
      next = line.end;
      sum += costOf(setting.text, line, measure, kAnyRatio);
    }
    BOOST_TEST(next == setting.text.words.size());
    const double best = cheapestOnTheLadder(setting.text, measure);
    BOOST_TEST(sum == best, boost::test_tools::tolerance(1e-9));
  }
}

BOOST_AUTO_TEST_CASE(total_fit_gives_up_a_full_line_for_a_better_paragraph) {
  Setting setting("aaa bb cc ddddd");  // 6 characters a line: first-fit leaves "cc" alone
  const Measure measure{30, 30};
  const std::vector<std::string> greedy = {"aaa bb ", "cc ", "ddddd"};
  const std::vector<std::string> even = {"aaa ", "bb cc ", "ddddd"};
  BOOST_TEST(
      setting.broken(setting.breaker.firstFit(setting.text, measure, LineBreaker::Justify::No)) == greedy,
      boost::test_tools::per_element());
  BOOST_TEST(setting.broken(setting.breaker.totalFit(setting.text, measure)) == even,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(justified_lines_fill_the_measure_and_the_last_does_not) {
  Setting setting(
      "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas tiga belas");
  const auto& lines = setting.breaker.totalFit(setting.text, {140, 150});
  BOOST_TEST_REQUIRE(lines.size() > 2U);
  for (const Line& line : lines) {
    const auto blanks = static_cast<double>(line.end - line.first - 1);
    const double width = line.natural + blanks * line.extra;
    if (line.end == setting.text.words.size()) {
      BOOST_TEST(line.extra <= 0);
    } else {
      BOOST_TEST(width == (line.first == 0 ? 140 : 150), boost::test_tools::tolerance(1e-9));
    }
  }
}

BOOST_AUTO_TEST_CASE(no_blank_is_stretched_beyond_the_bound_nor_shrunk_below_it) {
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    Setting setting(randomWords(random));
    const double width = std::max(60.0, setting.text.widest);
    for (const auto* lines : {&setting.breaker.totalFit(setting.text, {width, width})}) {
      for (const Line& line : *lines) {
        BOOST_TEST(line.extra <= 5 * kStretch * kMostRatio + 1e-9);  // a blank is 5 points wide
        BOOST_TEST(line.extra >= -5 * kShrink - 1e-9);
      }
    }
    for (const Line& line :
         setting.breaker.firstFit(setting.text, {width, width}, LineBreaker::Justify::Yes)) {
      BOOST_TEST(line.extra <= 5 * kStretch * kMostRatio + 1e-9);
      BOOST_TEST(line.extra >= 0);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_line_that_would_be_stretched_absurdly_is_set_ragged) {
  Setting setting("a b pertanggungjawabanku selesai");
  const auto& lines = setting.breaker.totalFit(setting.text, {104, 104});
  BOOST_TEST(setting.wordsOf(lines.front()) == "a b ");
  BOOST_TEST(lines.front().extra == 0);
}

BOOST_AUTO_TEST_CASE(two_ragged_lines_a_little_short_are_better_than_one_with_a_single_word) {
  const auto costFilling = [](double share) {
    LineShape line;
    line.measure = 200;
    line.natural = share * line.measure;
    line.blanks = 5;
    BOOST_TEST(ratio(line) > kMostRatio);
    return cost(line, ratio(line));
  };
  BOOST_TEST(2 * costFilling(0.6) < costFilling(0.2));
}

BOOST_AUTO_TEST_CASE(no_line_ends_at_a_no_break_space_unless_nothing_else_is_left) {
  const auto lines = [](const std::string& text, double width) {
    Setting setting(text);
    layout::detail::loosenTies(setting.text, width);
    const auto first =
        setting.broken(setting.breaker.firstFit(setting.text, {width, width}, LineBreaker::Justify::No));
    const auto total = setting.broken(setting.breaker.totalFit(setting.text, {width, width}));
    BOOST_TEST(total == first, boost::test_tools::per_element());
    return first;
  };
  const std::vector<std::string> together = {"tanggal ", "2 Mei 2026"};
  BOOST_TEST(lines("tanggal 2\u00A0Mei\u00A02026", 60) == together, boost::test_tools::per_element());
  const std::vector<std::string> parted = {"tanggal ", "2 Mei ", "2026"};
  BOOST_TEST(lines("tanggal 2\u00A0Mei\u00A02026", 40) == parted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_no_break_space_stretches_like_other_blanks) {
  Setting setting("aa bb\u00A0cc dd selesai");
  const auto& lines = setting.breaker.totalFit(setting.text, {60, 60});
  BOOST_TEST(setting.wordsOf(lines.front()) == "aa bb cc dd ");
  BOOST_TEST(lines.front().extra == 5.0 / 3);
}

BOOST_AUTO_TEST_CASE(words_may_break_after_hyphens_and_dashes_but_not_before_numbers) {
  const auto words = [](const std::string& text) {
    Setting setting(text);
    std::vector<std::string> parts;
    for (std::uint32_t i = 0; i < setting.text.words.size(); ++i)
      parts.push_back(setting.wordsOf({i, i + 1, 0, 0}));
    return parts;
  };
  const auto check = [&](const std::string& text, const std::vector<std::string>& parts) {
    BOOST_TEST_CONTEXT(text) {
      BOOST_TEST(words(text) == parts, boost::test_tools::per_element());
    }
  };
  check("kerja-sama", {"kerja-", "sama"});
  check("2021–2025", {"2021–", "2025"});
  check("SHA-256", {"SHA-256"});
  check("P-2026-0031", {"P-2026-0031"});
  check("-nya", {"-nya"});
  check("kata- lain", {"kata- ", "lain"});
  check("5\u00A0hari kerja", {"5 ", "hari ", "kerja"});  // a blank, at which no line ends
  check("500.14/87/2026", {"500.14/87/2026"});
  check("a-\u0323b", {"a-\u0323b"});
  check("  dua   blank  ", {"dua ", "blank"});
}

BOOST_AUTO_TEST_CASE(a_line_end_in_the_text_ends_the_line) {
  Setting setting("Kota Malang\n\ndi\nMalang\n");
  const std::vector<std::string> expected = {"Kota Malang", "", "di", "Malang"};
  BOOST_TEST(setting.broken(setting.breaker.totalFit(setting.text, {200, 200})) == expected,
             boost::test_tools::per_element());
  BOOST_TEST(setting.broken(setting.breaker.firstFit(setting.text, {200, 200}, LineBreaker::Justify::No)) ==
                 expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_last_line_of_one_word_costs_more_than_one_of_two) {
  LineShape runt{20, 100, 0, true, false, true};
  LineShape two{45, 100, 5, true, false, false};
  BOOST_TEST(ratio(runt) == 0);
  BOOST_TEST(cost(runt, 0) == (10 + kRuntPenalty) * (10 + kRuntPenalty));
  BOOST_TEST(cost(two, 0) == 100);
}

BOOST_AUTO_TEST_SUITE_END()
