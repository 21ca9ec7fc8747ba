#include <algorithm>
#include <functional>
#include <set>

#include "base/error.h"
#include "layout/detail/column_widths.h"
#include "layout/paginate.h"
#include "reading.h"
#include "support/boost_test.h"
#include "support/layout_builders.h"
#include "support/monospaced_metrics.h"

namespace {

using namespace support;
using layout::Role;

layout::Table table(std::size_t columns, std::vector<layout::Row> rows, std::vector<layout::Row> head = {}) {
  layout::Table result;
  result.columns.resize(columns);
  result.rows = std::move(rows);
  result.head = std::move(head);
  return result;
}

layout::Pages setTable(layout::Table content, double width = 300, double height = 500) {
  const MonospacedMetrics fonts;
  return layout::paginate(document(smallPage(width, height), blocks(std::move(content))), fonts);
}

std::vector<layout::Row> manyRows(int count) {
  std::vector<layout::Row> rows;
  for (int i = 1; i <= count; ++i)
    rows.push_back(row({std::to_string(i) + ".", "baris " + std::to_string(i)}));
  return rows;
}

void checkWidths(const std::vector<double>& widths, const std::vector<double>& expected) {
  BOOST_TEST(widths == expected, boost::test_tools::tolerance(1e-9) << boost::test_tools::per_element());
}

bool upright(const layout::Stroke& stroke) {
  return stroke.x1 == stroke.x2;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(room_is_shared_by_content) {
  using layout::detail::shareRoom;
  checkWidths(shareRoom({{10, 20}, {10, 60}}, 160), {40, 120});                  // more than all want
  checkWidths(shareRoom({{10, 20}, {20, 70}}, 60), {20, 40});                    // between least and most
  checkWidths(shareRoom({{10, 20}, {90, 200}, {200, 300}}, 150), {10, 70, 70});  // less than the least
  checkWidths(shareRoom({{0, 0}, {0, 0}}, 100), {50, 50});                       // nothing in them
}

BOOST_AUTO_TEST_CASE(a_later_row_widens_its_column) {
  std::vector<layout::Row> rows = manyRows(300);
  rows.push_back(row({"1", "pertanggungjawabannya"}));
  const auto pages = setTable(table(2, std::move(rows)), 137);  // "300." is 20 points wide, this word 105
  BOOST_TEST(reading::pageOf(pages, "1pertanggungjawabannya") >= 0);
}

BOOST_AUTO_TEST_CASE(fixed_columns_keep_their_width_and_the_others_share_the_rest) {
  layout::Table fixed = table(3, {row({"a", "b", "c"})});
  fixed.columns[1].width = 100;
  const auto texts = reading::textsOn(setTable(std::move(fixed)), 0);
  BOOST_TEST(texts[0].x == 53);
  BOOST_TEST(texts[1].x == 153);
  BOOST_TEST(texts[2].x == 253);
}

BOOST_AUTO_TEST_CASE(columns_wider_than_the_measure_are_refused) {
  layout::Table wide = table(2, {row({"a", "b"})});
  wide.columns[0].width = wide.columns[1].width = 200;
  BOOST_CHECK_EXCEPTION(setTable({wide}), base::InvalidInput, [](const base::InvalidInput& error) {
    return std::string(error.what()).find("take 400 points, and the measure has 300") != std::string::npos;
  });
}

BOOST_AUTO_TEST_CASE(a_row_with_too_few_or_too_many_cells_is_refused) {
  BOOST_CHECK_THROW(setTable(table(2, {row({"a"})})), base::InvalidInput);
  BOOST_CHECK_THROW(setTable(table(2, {row({"a", "b", "c"})})), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_column_aligns_the_cells_that_do_not_say_otherwise) {
  layout::Table aligned = table(1, {row({"12"})});
  aligned.columns[0].alignment = layout::Alignment::Right;
  aligned.rows.push_back({{{{paragraph("12", layout::Alignment::Center)}, 1}}});
  const auto texts = reading::textsOn(setTable(std::move(aligned)), 0);
  BOOST_TEST(texts[0].x == 50 + 300 - 3 - 10);
  BOOST_TEST(texts[1].x == 50 + 150 - 5);
}

BOOST_AUTO_TEST_CASE(the_head_is_repeated_on_each_page_and_announced_once) {
  const auto pages =
      setTable(table(2, manyRows(30), {row({"No.", "Uraian"})}), 300, 180);  // 10 rows of 18 a page
  BOOST_TEST_REQUIRE(pages.pages.size() == 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    BOOST_TEST(reading::linesOn(pages, i)[i == 0 ? 0 : 1] == "No.Uraian");
    for (const layout::Text& text : reading::textsOn(pages, i)) {
      if (text.text == "Uraian") BOOST_TEST((text.node == layout::kArtifact) == (i > 0));
    }
  }
  BOOST_TEST(reading::nodesOf(pages, Role::HeaderCell).size() == 2U);
  BOOST_TEST(reading::nodesOf(pages, Role::TableRow).size() == 31U);
}

BOOST_AUTO_TEST_CASE(a_head_does_not_stay_behind_without_a_row) {
  const MonospacedMetrics fonts;
  const auto pages = layout::paginate(
      document(smallPage(300, 180), blocks(lines(13), table(2, manyRows(3), {row({"No.", "Uraian"})}))),
      fonts);
  BOOST_TEST(reading::pageOf(pages, "No.Uraian") == 1);  // the head alone would have fitted
}

BOOST_AUTO_TEST_CASE(a_row_is_not_split) {
  std::vector<layout::Row> rows = manyRows(8);
  rows.push_back(row({"9.", "satu\ndua\ntiga\nempat"}));
  const auto pages = setTable(table(2, std::move(rows)), 300, 180);  // 144 are full, the row needs 54
  BOOST_TEST(reading::pageOf(pages, "baris 8") == 0);
  BOOST_TEST(reading::pageOf(pages, "9.satu") == 1);
  BOOST_TEST(reading::pageOf(pages, "empat") == 1);
}

BOOST_AUTO_TEST_CASE(a_row_higher_than_a_page_is_split_between_lines) {
  layout::Row high;
  high.cells = {cell("1."), {{lines(40)}, 1}};
  const auto pages = setTable(
      table(2, {row({"0.", "awal"}), high, row({"2.", "akhir"})}, {row({"No.", "Uraian"})}), 300, 180);
  std::size_t found = 0;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    for (const layout::Text& text : reading::textsOn(pages, i)) {
      if (text.text.rfind("baris ", 0) == 0) ++found;
      if (text.node != layout::kArtifact) BOOST_TEST(text.y <= 50 + 180);
    }
  }
  BOOST_TEST(found == 40U);
  BOOST_TEST(reading::pageOf(pages, "0.awal") == 0);
  BOOST_TEST(reading::pageOf(pages, "baris 1") == 0);  // it begins where it falls
  BOOST_TEST(reading::pageOf(pages, "akhir") == 3);
  BOOST_TEST(reading::linesOn(pages, 2)[1] == "No.Uraian");
  const auto strokes = reading::strokesOn(pages, 2);
  const auto level = std::count_if(strokes.begin(), strokes.end(), std::not_fn(upright));
  BOOST_TEST(level == 2);  // of the head: the row stands open where it goes on
}

BOOST_AUTO_TEST_CASE(lines_between_rows_are_drawn_once_and_upright_ones_go_through) {
  const auto strokes = reading::strokesOn(setTable(table(2, manyRows(5), {row({"No.", "Uraian"})})), 0);
  const auto uprights = std::count_if(strokes.begin(), strokes.end(), upright);
  BOOST_TEST(uprights == 3);
  BOOST_TEST(strokes.size() == 3U + 7U);
  for (const layout::Stroke& stroke : strokes) {
    if (upright(stroke)) BOOST_TEST(stroke.y2 - stroke.y1 == 6 * 18);
  }
}

BOOST_AUTO_TEST_CASE(an_upright_line_stops_at_a_cell_that_spans_it) {
  layout::Table spanned = table(2, manyRows(2));
  spanned.rows.insert(spanned.rows.begin() + 1, {{cell("dua kolom", 2)}});
  const auto pages = setTable(std::move(spanned));
  const auto strokes = reading::strokesOn(pages, 0);
  BOOST_TEST(std::count_if(strokes.begin(), strokes.end(), upright) == 4);
  BOOST_TEST(
      pages.structure[static_cast<std::size_t>(reading::nodesOf(pages, Role::DataCell)[2])].columnSpan == 2);
}

BOOST_AUTO_TEST_CASE(a_cell_that_spans_columns_widens_them) {
  layout::Table spanned = table(2, {row({"a", "b"})});
  spanned.rows.push_back({{cell("bersama-sama", 2)}});
  spanned.columns.push_back({});
  for (layout::Row& each : spanned.rows)
    each.cells.push_back(cell("panjang sekali isi kolom yang ketiga ini"));
  const auto texts = reading::textsOn(setTable(std::move(spanned), 150), 0);
  const auto whole = std::count_if(texts.begin(), texts.end(), [](const auto& text) {
    return text.text == "bersama-sama" || text.text == "bersama-";
  });
  BOOST_TEST(whole == 1);
}

BOOST_AUTO_TEST_CASE(cells_of_a_table_are_announced_with_their_rows) {
  layout::Table one = table(2, {row({"1.", "isi"})}, {row({"No.", "Uraian"})});
  one.summary = "Daftar data";
  one.rows[0].cells[1].paragraphs.push_back(paragraph("lagi"));
  const auto pages = setTable(std::move(one));
  std::vector<Role> roles;
  for (const auto& node : pages.structure) roles.push_back(node.role);
  const std::vector<Role> expected = {Role::Document,   Role::Table,    Role::TableRow, Role::HeaderCell,
                                      Role::HeaderCell, Role::TableRow, Role::DataCell, Role::DataCell,
                                      Role::Paragraph,  Role::Paragraph};
  BOOST_CHECK(roles == expected);
  BOOST_TEST(pages.structure[1].alternative == "Daftar data");
  BOOST_TEST(reading::textOf(pages, 6) == "1.");
  BOOST_TEST(reading::textOf(pages, 8) == "isi");
}

BOOST_AUTO_TEST_CASE(a_row_of_label_and_value_is_announced_as_one_paragraph) {
  layout::Table grid = table(3, {row({"Nomor", ":", "87"}), row({"Hal", ":", "Data"}), row({"", "", ""})});
  grid.reading = layout::Reading::Rows;
  grid.rows[1].role = Role::Heading1;
  grid.borders = layout::Borders::None;
  const auto pages = setTable(std::move(grid));
  BOOST_TEST(pages.structure.size() == 3U);
  BOOST_CHECK(pages.structure[1].role == Role::Paragraph);
  BOOST_CHECK(pages.structure[2].role == Role::Heading1);
  BOOST_TEST(reading::textOf(pages, 1) == "Nomor : 87");
  BOOST_TEST(reading::textOf(pages, 2) == "Hal : Data");
  BOOST_TEST(reading::strokesOn(pages, 0).empty());
}

BOOST_AUTO_TEST_CASE(a_row_is_as_high_as_what_is_filled_in_by_hand_needs) {
  layout::Table grid = table(1, {row({"saksi"})});
  grid.rows[0].height = 40;
  const auto pages = setTable(std::move(grid));
  double lowest = 0;
  double highest = 1000;
  for (const layout::Stroke& stroke : reading::strokesOn(pages, 0)) {
    lowest = std::max(lowest, stroke.y2);
    highest = std::min(highest, stroke.y1);
  }
  BOOST_TEST(lowest - highest >= 40);
}

BOOST_AUTO_TEST_CASE(a_column_keeps_a_number_and_its_unit_together_where_there_is_room) {
  using layout::detail::shareRoom;
  checkWidths(shareRoom({{10, 40, 30}, {10, 400, 10}}, 60), {40, 20});
  checkWidths(shareRoom({{10, 40, 30}, {40, 400, 40}}, 60), {15, 45});  // too little for that
  checkWidths(shareRoom({{10, 40, 30}, {90, 400, 90}}, 80), {30, 50});  // a long word is cut instead
  const auto text = [](double width) {
    return reading::linesOn(
        setTable(table(2, {row({"18.204\u00A0bita", "penduduk menurut kecamatan"})}), width), 0);
  };
  BOOST_TEST(text(120).front() == "18.204 bitapenduduk");
}

BOOST_AUTO_TEST_SUITE_END()
