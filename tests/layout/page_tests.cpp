// Where pages end, and what stands on each of them.
#include <algorithm>

#include "base/error.h"
#include "layout/paginate.h"
#include "reading.h"
#include "support/boost_test.h"
#include "support/layout_builders.h"
#include "support/monospaced_metrics.h"

namespace {

using namespace support;

// Ten lines of 12 points a page.
template <typename... Contents>
layout::Pages setOnPages(Contents... contents) {
  const MonospacedMetrics fonts;
  return layout::paginate(document(smallPage(200, 120), blocks(std::move(contents)...)), fonts);
}

// The lines of a page without its number.
std::vector<std::string> body(const layout::Pages& pages, std::size_t page) {
  auto lines = reading::linesOn(pages, page);
  if (page > 0) lines.erase(lines.begin());
  return lines;
}

layout::Group signature(int count) {
  layout::Group group;
  group.blocks = blocks(lines(count, "tanda"));
  group.keepWithPrevious = true;
  return group;
}

layout::Bottom tembusan(int count) {
  return {blocks(lines(count, "tembusan"))};
}

double baselineOf(const layout::Pages& pages, std::size_t page, const std::string& words) {
  for (const layout::Text& text : reading::textsOn(pages, page)) {
    if (text.text.find(words) != std::string::npos) return text.y;
  }
  return -1;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pages)

BOOST_AUTO_TEST_CASE(a_page_is_filled_to_its_last_line) {
  BOOST_TEST(setOnPages(lines(10)).pages.size() == 1U);
  const auto pages = setOnPages(lines(4), lines(6), lines(5));
  BOOST_TEST(body(pages, 0).size() == 10U);
  BOOST_TEST(body(pages, 1).size() == 5U);
}

BOOST_AUTO_TEST_CASE(no_first_line_stays_behind_alone) {
  const auto pages = setOnPages(lines(9, "isi"), lines(4));
  BOOST_TEST(body(pages, 0).size() == 9U);
  BOOST_TEST(body(pages, 1).size() == 4U);
}

BOOST_AUTO_TEST_CASE(no_last_line_goes_over_alone) {
  const auto pages = setOnPages(lines(5, "isi"), lines(6));  // five of six would fit
  BOOST_TEST(body(pages, 0).size() == 9U);
  BOOST_TEST(body(pages, 1).size() == 2U);
}

BOOST_AUTO_TEST_CASE(three_lines_stay_together) {
  const auto pages = setOnPages(lines(8, "isi"), lines(3));
  BOOST_TEST(body(pages, 0).size() == 8U);
}

BOOST_AUTO_TEST_CASE(a_chain_of_headings_goes_over_with_what_it_heads) {
  layout::Paragraph heading = paragraph("judul");
  layout::Paragraph subheading = paragraph("anak judul");
  heading.keepWithNext = subheading.keepWithNext = true;
  const auto pages = setOnPages(lines(7, "isi"), heading, layout::Space{6}, subheading, lines(4));
  BOOST_TEST(reading::pageOf(pages, "isi 7") == 0);
  BOOST_TEST(reading::pageOf(pages, "judul") == 1);
  BOOST_TEST(body(pages, 1).size() == 6U);
}

BOOST_AUTO_TEST_CASE(space_between_blocks_is_the_larger_wish_and_dropped_at_the_top) {
  layout::Paragraph first = paragraph("satu");
  layout::Paragraph second = paragraph("dua");
  first.spaceAfter = 10;
  second.spaceBefore = 4;
  const auto pages = setOnPages(first, second, layout::PageBreak{}, first, second);
  BOOST_TEST(baselineOf(pages, 0, "dua") - baselineOf(pages, 0, "satu") == 22);
  BOOST_TEST(baselineOf(pages, 1, "satu") == 50 + 9);
}

BOOST_AUTO_TEST_CASE(explicit_space_vanishes_where_a_page_ends_and_stays_where_one_was_asked_for) {
  const auto pages = setOnPages(lines(10), layout::Space{30}, paragraph("lanjut"), layout::PageBreak{},
                                layout::Space{30}, paragraph("baru"));
  BOOST_TEST(baselineOf(pages, 1, "lanjut") == 50 + 9);
  BOOST_TEST(baselineOf(pages, 2, "baru") == 50 + 30 + 9);
}

BOOST_AUTO_TEST_CASE(space_makes_no_page_of_its_own) {
  BOOST_TEST(setOnPages(lines(10), layout::Space{30}).pages.size() == 1U);
}

BOOST_AUTO_TEST_CASE(space_that_begins_a_group_vanishes_with_the_page_before) {
  layout::Group group;
  group.blocks = blocks(layout::Space{30}, lines(3, "tanda"));
  BOOST_TEST(baselineOf(setOnPages(lines(8), group), 1, "tanda 1") == 50 + 9);
}

BOOST_AUTO_TEST_CASE(space_before_a_full_page_makes_no_empty_one) {
  layout::Group group;
  group.spaceBefore = 20;
  group.blocks = blocks(lines(10));
  BOOST_TEST(setOnPages(group).pages.size() == 1U);
}

BOOST_AUTO_TEST_CASE(page_breaks_make_no_empty_pages) {
  BOOST_TEST(setOnPages(layout::PageBreak{}, lines(2), layout::PageBreak{}, layout::PageBreak{}, lines(2))
                 .pages.size() == 2U);
  BOOST_TEST(setOnPages().pages.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_group_stays_on_one_page) {
  layout::Group group;
  group.blocks = blocks(lines(2, "a"), lines(2, "b"), lines(2, "c"));
  const auto pages = setOnPages(lines(5, "isi"), group);
  BOOST_TEST(body(pages, 0).size() == 5U);
  BOOST_TEST(body(pages, 1).size() == 6U);
}

BOOST_AUTO_TEST_CASE(a_group_higher_than_a_page_is_split_like_other_blocks_and_loses_its_frame) {
  layout::Group group;
  group.frame = true;
  group.blocks = blocks(lines(8, "a"), lines(8, "b"));
  const auto pages = setOnPages(lines(4, "isi"), group);
  BOOST_TEST(pages.pages.size() == 2U);
  for (const layout::Page& page : pages.pages) {
    for (const layout::Item& item : page.items) BOOST_TEST(std::holds_alternative<layout::Text>(item));
  }
}

BOOST_AUTO_TEST_CASE(a_group_in_a_group_that_is_too_high_stays_together) {
  layout::Group inner;
  inner.blocks = blocks(paragraph("dalam 1"), paragraph("dalam 2"), paragraph("dalam 3"));
  layout::Group outer;
  outer.blocks = blocks(lines(8, "a"), inner, lines(3, "b"));
  const auto pages = setOnPages(outer);
  BOOST_TEST(reading::pageOf(pages, "a 8") == 0);
  BOOST_TEST(reading::pageOf(pages, "dalam 1") == 1);
}

BOOST_AUTO_TEST_CASE(a_signature_takes_the_last_two_lines_before_it_along) {
  const auto pages = setOnPages(lines(8), layout::Space{6}, signature(4));
  BOOST_TEST(body(pages, 0).size() == 6U);
  BOOST_TEST(reading::pageOf(pages, "baris 7") == 1);
  BOOST_TEST(reading::pageOf(pages, "tanda 1") == 1);
}

BOOST_AUTO_TEST_CASE(a_signature_takes_the_last_row_of_a_table_along) {
  layout::Table table;
  table.columns.resize(1);
  for (int i = 1; i <= 6; ++i) table.rows.push_back(row({"baris " + std::to_string(i)}));
  const auto pages = setOnPages(table, signature(4));  // 108 and 48 points
  BOOST_TEST(reading::pageOf(pages, "baris 5") == 0);
  BOOST_TEST(reading::pageOf(pages, "baris 6") == 1);
}

BOOST_AUTO_TEST_CASE(a_signature_that_fits_with_nothing_else_stands_alone_rather_than_split) {
  const auto pages = setOnPages(lines(8), signature(9));
  BOOST_TEST(body(pages, 0).size() == 8U);
  BOOST_TEST(body(pages, 1).size() == 9U);
}

BOOST_AUTO_TEST_CASE(tembusan_stand_at_the_foot_of_the_page) {
  const auto pages = setOnPages(lines(3), tembusan(2));
  BOOST_TEST(pages.pages.size() == 1U);
  BOOST_TEST(baselineOf(pages, 0, "tembusan 2") == 50 + 120 - 12 + 9);
}

BOOST_AUTO_TEST_CASE(tembusan_that_do_not_fit_stand_at_the_foot_of_the_next_page) {
  const auto pages = setOnPages(lines(9), tembusan(2));
  BOOST_TEST(reading::pageOf(pages, "tembusan 1") == 1);
  BOOST_TEST(baselineOf(pages, 1, "tembusan 2") == 50 + 120 - 12 + 9);
}

BOOST_AUTO_TEST_CASE(tembusan_take_the_signature_along_to_the_next_page) {
  const auto pages = setOnPages(lines(5), signature(4), tembusan(2));
  BOOST_TEST(pages.pages.size() == 2U);
  BOOST_TEST(reading::pageOf(pages, "baris 3") == 0);
  BOOST_TEST(reading::pageOf(pages, "baris 4") == 1);
  BOOST_TEST(reading::pageOf(pages, "tanda 1") == 1);
  BOOST_TEST(baselineOf(pages, 1, "tembusan 2") == 50 + 120 - 12 + 9);
}

BOOST_AUTO_TEST_CASE(tembusan_stay_where_no_page_holds_them_and_the_signature) {
  const auto pages = setOnPages(lines(5), signature(4), tembusan(6));
  BOOST_TEST(reading::pageOf(pages, "tanda 1") == 0);
  BOOST_TEST(reading::pageOf(pages, "tembusan 1") == 1);
}

BOOST_AUTO_TEST_CASE(what_follows_the_foot_stays_above_it) {
  const auto pages = setOnPages(lines(3), tembusan(2), lines(6, "lanjut"));
  BOOST_TEST(reading::pageOf(pages, "lanjut 4") == 0);
  BOOST_TEST(reading::pageOf(pages, "lanjut 5") == 1);  // five lines are free, but the last may not go alone
  BOOST_TEST(baselineOf(pages, 0, "lanjut 4") < baselineOf(pages, 0, "tembusan 1"));
}

BOOST_AUTO_TEST_CASE(two_feet_of_one_page_stand_in_their_order) {
  const auto pages = setOnPages(lines(3), tembusan(2), layout::Bottom{blocks(lines(1, "catatan"))});
  BOOST_TEST(baselineOf(pages, 0, "catatan") == 50 + 120 - 12 + 9);
  BOOST_TEST(baselineOf(pages, 0, "tembusan 2") == 50 + 120 - 24 + 9);
}

BOOST_AUTO_TEST_CASE(tembusan_longer_than_a_page_flow) {
  const auto pages = setOnPages(lines(3), tembusan(15));
  BOOST_TEST(pages.pages.size() == 2U);
  BOOST_TEST(reading::pageOf(pages, "tembusan 7") == 0);
}

BOOST_AUTO_TEST_CASE(later_pages_carry_their_number) {
  const auto pages = setOnPages(lines(25));
  BOOST_TEST(reading::linesOn(pages, 0).front() == "baris 1");
  BOOST_TEST(reading::linesOn(pages, 1).front() == "- 2 -");
  BOOST_TEST(reading::linesOn(pages, 2).front() == "- 3 -");
  const auto texts = reading::textsOn(pages, 1);
  const auto number =
      std::find_if(texts.begin(), texts.end(), [](const auto& t) { return t.text == "- 2 -"; });
  BOOST_TEST(number->node == layout::kArtifact);
  BOOST_TEST(number->y == 36);
  BOOST_TEST(number->x == 50 + 100 - 12.5);
}

BOOST_AUTO_TEST_CASE(the_footer_stands_on_every_page_and_the_body_stays_above_it) {
  const MonospacedMetrics fonts;
  layout::PageStyle style = smallPage(200, 120);
  style.footer = {lines(5, "kaki")};
  const auto pages = layout::paginate(document(style, blocks(lines(20))), fonts);
  BOOST_TEST(pages.pages.size() == 4U);  // six lines a page
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    BOOST_TEST(baselineOf(pages, i, "kaki 5") == 220 - 30);
    const double rule = reading::strokesOn(pages, i).at(0).y1;
    BOOST_TEST(rule < baselineOf(pages, i, "kaki 1"));
    for (const layout::Text& text : reading::textsOn(pages, i)) {
      const bool footer = text.text.rfind("kaki", 0) == 0;
      if (!footer && text.node != layout::kArtifact) BOOST_TEST(text.y < rule);
      if (footer) BOOST_TEST((text.node == layout::kArtifact) == (i > 0));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_footer_is_read_once_after_all_else) {
  const MonospacedMetrics fonts;
  layout::PageStyle style = smallPage(200, 120);
  style.footer = {lines(2, "kaki")};
  const auto pages = layout::paginate(document(style, blocks(lines(20))), fonts);
  const auto last = static_cast<layout::StructureIndex>(pages.structure.size()) - 1;
  BOOST_TEST(reading::textOf(pages, last) == "kaki 1 kaki 2");
}

BOOST_AUTO_TEST_CASE(a_signature_that_lacks_a_few_points_stays_by_tightening_the_room_between_blocks) {
  const auto letter = [](double gap, layout::Group closing) {
    layout::Paragraph body = lines(4, "isi");
    body.spaceAfter = gap;
    closing.spaceBefore = gap;
    return setOnPages(body, lines(3, "akhir"), closing);
  };
  const auto pages = letter(10, signature(2));  // 8 points too many
  BOOST_TEST(pages.pages.size() == 1U);
  BOOST_TEST(baselineOf(pages, 0, "tanda 1") - baselineOf(pages, 0, "akhir 3") == 12 + 6,
             boost::test_tools::tolerance(1e-4));
  BOOST_TEST(baselineOf(pages, 0, "akhir 1") - baselineOf(pages, 0, "isi 4") == 12 + 6,
             boost::test_tools::tolerance(1e-4));
  BOOST_TEST(letter(16, signature(2)).pages.size() == 2U);  // 20 points of 32 would be too tight
  layout::Group other = signature(2);
  other.keepWithPrevious = false;
  BOOST_TEST(letter(10, other).pages.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_long_foot_begins_in_the_flow_rather_than_leave_a_page_under_a_third_full) {
  const MonospacedMetrics fonts;
  layout::Bottom foot = tembusan(13);
  const auto pages =
      layout::paginate(document(smallPage(200, 240), blocks(lines(5, "isi"), signature(3), foot)), fonts);
  BOOST_TEST(reading::pageOf(pages, "tanda 3") == 0);
  BOOST_TEST(reading::pageOf(pages, "tembusan 1") == 0);
  BOOST_TEST(reading::pageOf(pages, "tembusan 13") == 1);
  const auto full =
      layout::paginate(document(smallPage(200, 240), blocks(lines(12, "isi"), signature(3), foot)), fonts);
  BOOST_TEST(reading::pageOf(full, "tanda 3") == 1);
  BOOST_TEST(reading::pageOf(full, "tembusan 13") == 1);
}

BOOST_AUTO_TEST_CASE(a_watermark_lies_under_each_page) {
  const MonospacedMetrics fonts;
  layout::PageStyle style = smallPage(200, 120);
  style.watermark = "KONSEP";
  const auto pages = layout::paginate(document(style, blocks(lines(12))), fonts);
  for (const layout::Page& page : pages.pages) {
    const auto& mark = std::get<layout::Watermark>(page.items.front());
    BOOST_TEST(mark.text == "KONSEP");
    BOOST_TEST(mark.size > 50);
    BOOST_TEST(mark.size * 3 < 0.75 * 220 * 1.42);  // three ems within the diagonal
  }
}

BOOST_AUTO_TEST_CASE(a_watermark_of_two_fonts_is_refused) {
  const MonospacedMetrics fonts;
  layout::PageStyle style = smallPage(200, 120);
  style.watermark = "Ārsip";
  BOOST_CHECK_THROW(layout::paginate(document(style, {}), fonts), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_sheet_of_f4_holds_more_than_one_of_a4) {
  const MonospacedMetrics fonts;
  layout::PageStyle a4;
  layout::PageStyle f4;
  f4.width = 609.45;
  f4.height = 935.43;
  const auto linesOf = [&](const layout::PageStyle& style) {
    const auto pages = layout::paginate(document(style, blocks(lines(200))), fonts);
    BOOST_TEST(pages.width == style.width);
    BOOST_TEST(pages.height == style.height);
    return body(pages, 0).size();
  };
  BOOST_TEST(linesOf(a4) == 59U);  // (841.89 - 56.7 - 70.9) / 12
  BOOST_TEST(linesOf(f4) == 67U);
}

BOOST_AUTO_TEST_CASE(margins_that_leave_no_room_are_refused) {
  const MonospacedMetrics fonts;
  layout::PageStyle style = smallPage(0, 120);
  BOOST_CHECK_THROW(layout::paginate(document(style, {}), fonts), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(every_problem_of_a_document_is_told_at_once) {
  layout::Paragraph squeezed = paragraph("x");
  squeezed.leftIndent = 300;
  try {
    setOnPages(squeezed, paragraph("★"), layout::Image{0, 900, 10, layout::Alignment::Left, "peta"});
    BOOST_ERROR("the document was accepted");
  } catch (const base::InvalidInput& error) {
    BOOST_TEST(error.problems().size() == 3U);
  }
}

BOOST_AUTO_TEST_SUITE_END()
