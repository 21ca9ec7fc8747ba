#include "base/error.h"
#include "base/utf8.h"
#include "layout/paginate.h"
#include "reading.h"
#include "support/boost_test.h"
#include "support/layout_builders.h"
#include "support/monospaced_metrics.h"

namespace {

using namespace support;
using layout::Alignment;

layout::Pages setParagraph(layout::Paragraph paragraph, double width = 200) {
  const MonospacedMetrics fonts;
  return layout::paginate(document(smallPage(width, 500), blocks(std::move(paragraph))), fonts);
}

layout::Text firstText(const layout::Pages& pages) {
  return reading::textsOn(pages, 0).at(0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(paragraphs)

BOOST_AUTO_TEST_CASE(alignment_places_a_line) {
  BOOST_TEST(firstText(setParagraph(paragraph("abcd", Alignment::Left))).x == 50);
  BOOST_TEST(firstText(setParagraph(paragraph("abcd", Alignment::Right))).x == 230);
  BOOST_TEST(firstText(setParagraph(paragraph("abcd", Alignment::Center))).x == 140);
  BOOST_TEST(firstText(setParagraph(paragraph("abcd", Alignment::Justified))).x == 50);
}

BOOST_AUTO_TEST_CASE(many_blanks_are_as_wide_as_one) {
  const auto pages = setParagraph(paragraph(" satu   dua  ", Alignment::Right));
  BOOST_TEST(firstText(pages).text == "satu dua");
  BOOST_TEST(firstText(pages).x == 250 - 8 * 5);
}

BOOST_AUTO_TEST_CASE(indents_shift_and_narrow) {
  layout::Paragraph indented = paragraph("satu dua tiga empat");
  indented.firstIndent = 30;
  indented.leftIndent = 10;
  indented.rightIndent = 100;
  const auto texts = reading::textsOn(setParagraph(indented), 0);  // 60 points, then 90
  BOOST_TEST_REQUIRE(texts.size() == 2U);
  BOOST_TEST(texts[0].text == "satu dua ");
  BOOST_TEST(texts[0].x == 90);
  BOOST_TEST(texts[1].text == "tiga empat");
  BOOST_TEST(texts[1].x == 60);
}

BOOST_AUTO_TEST_CASE(baselines_stand_a_leading_apart_whatever_the_sizes) {
  layout::Paragraph mixed = paragraph("kecil\n");
  mixed.runs.push_back({"BESAR\n", {{0, true, false}, 16, false, 0}});
  mixed.runs.push_back({"kecil", plainStyle()});
  mixed.leading = 20;
  const auto texts = reading::textsOn(setParagraph(mixed), 0);
  BOOST_TEST_REQUIRE(texts.size() == 3U);
  BOOST_TEST(texts[0].y == 50 + (20 + 0.6 * 16) / 2);  // ascent 0.8, descent 0.2 of the tallest
  BOOST_TEST(texts[1].y - texts[0].y == 20);
  BOOST_TEST(texts[2].y - texts[1].y == 20);
}

BOOST_AUTO_TEST_CASE(a_word_may_change_its_style_inside) {
  layout::Paragraph mixed = paragraph("setengah");
  mixed.runs.push_back({"tebal lagi", {{0, true, false}, 10, false, 0}});
  const auto pages = setParagraph(mixed, 70);
  const auto texts = reading::textsOn(pages, 0);
  BOOST_TEST_REQUIRE(texts.size() == 3U);
  BOOST_TEST(texts[0].text == "setengah");
  BOOST_TEST(texts[1].text == "tebal ");
  BOOST_TEST(texts[1].x == 50 + 8 * 5);
  BOOST_TEST(static_cast<int>(texts[1].face) == 1);
  BOOST_TEST(texts[2].text == "lagi");
  BOOST_TEST(reading::textOf(pages, 1) == "setengahtebal lagi");
}

BOOST_AUTO_TEST_CASE(a_letter_that_the_family_lacks_comes_from_another_face) {
  const auto pages = setParagraph(paragraph("Kusumāwardhani"));
  const auto texts = reading::textsOn(pages, 0);
  BOOST_TEST_REQUIRE(texts.size() == 3U);
  BOOST_CHECK(texts[1].face == MonospacedMetrics::kFallback);
  BOOST_TEST(texts[1].text == "ā");
  BOOST_TEST(texts[2].x == 50 + 5 * 5 + 6);
  BOOST_TEST(reading::textOf(pages, 1) == "Kusumāwardhani");
}

BOOST_AUTO_TEST_CASE(characters_without_a_glyph_are_all_named_with_the_words_around_them) {
  const std::string text = "Laporan kegiatan 😀 selesai, lalu ★ lagi 😀";
  BOOST_CHECK_EXCEPTION(
      setParagraph(paragraph(text)), base::InvalidInput, [](const base::InvalidInput& error) {
        BOOST_TEST_REQUIRE(error.problems().size() == 3U);
        BOOST_TEST(error.problems()[0].message.in(base::Language::English) ==
                   "No font has a glyph for U+1F600, in \"Laporan kegiatan 😀 selesai, lalu ★ l\". "
                   "Replace the character, or add a font that has it.");
        const std::string second = error.problems()[1].message.in(base::Language::English);
        return second.find("U+2605") != std::string::npos;
      });
}

BOOST_AUTO_TEST_CASE(an_underline_is_a_stroke_below_the_words) {
  layout::Paragraph name = paragraph("");
  name.runs = {
      {"Nama: ", plainStyle()}, {"NAMA PEJABAT", {{0, true, false}, 10, true, 0}}, {" ttd", plainStyle()}};
  const auto strokes = reading::strokesOn(setParagraph(name), 0);
  BOOST_TEST_REQUIRE(strokes.size() == 1U);
  BOOST_TEST(strokes[0].x1 == 50 + 6 * 5);
  BOOST_TEST(strokes[0].x2 == 50 + 18 * 5);
  BOOST_TEST(strokes[0].y1 == 50 + 9 + 1);  // baseline 9 below the line's top; underline at -100
  BOOST_TEST(strokes[0].thickness == 0.5F);
}

BOOST_AUTO_TEST_CASE(an_underline_covers_the_stretched_blanks) {
  layout::Paragraph name = paragraph("");
  name.alignment = Alignment::Justified;
  name.runs = {{"satu dua tiga empat lima", {{0, false, false}, 10, true, 0}}};
  const auto strokes = reading::strokesOn(setParagraph(name, 70), 0);
  BOOST_TEST_REQUIRE(strokes.size() == 2U);
  BOOST_TEST(strokes[0].x2 == 120);
}

BOOST_AUTO_TEST_CASE(a_paragraph_without_words_is_a_line_that_nobody_reads_out) {
  const MonospacedMetrics fonts;
  const auto pages = layout::paginate(
      document(smallPage(200, 500), blocks(paragraph("atas"), paragraph("  "), paragraph("bawah"))), fonts);
  BOOST_TEST(reading::nodesOf(pages, layout::Role::Paragraph).size() == 2U);
  const auto texts = reading::textsOn(pages, 0);
  BOOST_TEST(texts[1].y - texts[0].y == 24);
}

BOOST_AUTO_TEST_CASE(indents_that_leave_no_room_are_refused) {
  layout::Paragraph squeezed = paragraph("tidak muat");
  squeezed.leftIndent = 150;
  squeezed.rightIndent = 50;
  squeezed.runs[0].text = "Sarana dan prasarana keā tidak muat";
  BOOST_CHECK_EXCEPTION(setParagraph(squeezed), base::InvalidInput, [](const base::InvalidInput& error) {
    BOOST_TEST(!base::findInvalidUtf8(error.what()));
    return std::string(error.what()).find("\"Sarana dan prasarana") != std::string::npos;
  });
}

BOOST_AUTO_TEST_CASE(an_underline_passes_below_the_dots_of_letters) {
  const auto distance = [](const std::string& text) {
    layout::Paragraph underlined = paragraph(text);
    underlined.runs[0].style.underline = true;
    const auto pages = setParagraph(underlined);
    return reading::strokesOn(pages, 0).at(0).y1 - firstText(pages).y;
  };
  BOOST_TEST(distance("AGUNG") == 1);
  BOOST_TEST(distance("\u1E24A\u1E62AN") == 2.7, boost::test_tools::tolerance(1e-9));  // dots reach to 2.2
  BOOST_TEST(distance("caf\u00E9") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
