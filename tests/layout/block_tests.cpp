// Lists, groups, parts side by side, figures.
#include "base/error.h"
#include "layout/paginate.h"
#include "reading.h"
#include "support/boost_test.h"
#include "support/layout_builders.h"
#include "support/monospaced_metrics.h"

namespace {

using namespace support;
using layout::Role;

template <typename... Contents>
layout::Pages setBlocks(Contents... contents) {
  const MonospacedMetrics fonts;
  return layout::paginate(document(smallPage(200, 500), blocks(std::move(contents)...)), fonts);
}

layout::List list(std::vector<layout::ListItem> items) {
  layout::List result;
  result.items = std::move(items);
  result.labelStyle = plainStyle();
  return result;
}

layout::QrCode code(double size) {
  return {"https://example.go.id", size, layout::Alignment::Right, "Kode QR"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lists)

BOOST_AUTO_TEST_CASE(a_label_stands_beside_the_first_line_of_its_body) {
  layout::List letters = list({{"a.", blocks(paragraph("satu\ndua"))}});
  letters.leftIndent = 20;
  const auto pages = setBlocks(std::move(letters));
  const auto texts = reading::textsOn(pages, 0);
  BOOST_TEST_REQUIRE(texts.size() == 3U);
  BOOST_TEST(texts[0].text == "a.");
  BOOST_TEST(texts[0].x == 70);
  BOOST_TEST(texts[1].x == 88);
  BOOST_TEST(texts[2].x == 88);
  BOOST_TEST(texts[0].y == texts[1].y);
}

BOOST_AUTO_TEST_CASE(the_widest_label_places_all_bodies) {
  const auto texts = reading::textsOn(
      setBlocks(list({{"1.", blocks(paragraph("x"))}, {"1000.", blocks(paragraph("y"))}})), 0);
  BOOST_TEST(texts[1].x == 50 + 25 + 5);
  BOOST_TEST(texts[3].x == 50 + 25 + 5);
}

BOOST_AUTO_TEST_CASE(a_list_is_announced_with_labels_and_bodies) {
  const auto pages =
      setBlocks(list({{"a.", blocks(paragraph("isi"), list({{"1)", blocks(paragraph("dalam"))}}))}}));
  std::vector<Role> roles;
  for (const auto& node : pages.structure) roles.push_back(node.role);
  const std::vector<Role> expected = {Role::Document, Role::List,      Role::ListItem, Role::Label,
                                      Role::ListBody, Role::Paragraph, Role::List,     Role::ListItem,
                                      Role::Label,    Role::ListBody,  Role::Paragraph};
  BOOST_CHECK(roles == expected);
  BOOST_TEST(reading::textOf(pages, 8) == "1)");
}

BOOST_AUTO_TEST_CASE(an_item_without_a_body_is_its_label) {
  const auto pages = setBlocks(list({{"a.", {}}, {"b.", blocks(paragraph("isi"))}}));
  const auto texts = reading::textsOn(pages, 0);
  BOOST_TEST_REQUIRE(texts.size() == 3U);
  BOOST_TEST(texts[1].y - texts[0].y == 12);
}

BOOST_AUTO_TEST_CASE(an_item_may_begin_with_a_framed_group) {
  layout::Group group;
  group.frame = true;
  group.padding = 5;
  group.blocks = blocks(paragraph("dalam"));
  const auto texts = reading::textsOn(setBlocks(list({{"a.", blocks(std::move(group))}})), 0);
  BOOST_TEST_REQUIRE(texts.size() == 2U);
  BOOST_TEST(texts[0].y == 50 + 5 + 9);
  BOOST_TEST(texts[1].y == texts[0].y);
}

BOOST_AUTO_TEST_CASE(lists_in_lists_without_end_are_refused) {
  layout::List nested = list({{"a.", blocks(paragraph("isi"))}});
  nested.labelWidth = 1;
  for (int i = 0; i < 40; ++i) nested = list({{"a.", blocks(std::move(nested))}});
  BOOST_CHECK_EXCEPTION(setBlocks(layout::Block{nested}), base::InvalidInput,
                        [](const base::InvalidInput& error) {
                          return std::string(error.what()).find("deep") != std::string::npos;
                        });
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(groups)

BOOST_AUTO_TEST_CASE(a_frame_surrounds_the_padded_blocks) {
  layout::Group group;
  group.indent = 40;
  group.width = 100;
  group.padding = 6;
  group.frame = true;
  group.blocks = blocks(paragraph("satu"), paragraph("dua"));
  const auto pages = setBlocks(std::move(group), paragraph("sesudah"));
  const auto& frame = std::get<layout::Frame>(pages.pages[0].items.at(0));
  BOOST_TEST(frame.x == 90);
  BOOST_TEST(frame.y == 50);
  BOOST_TEST(frame.width == 100);
  BOOST_TEST(frame.height == 36);
  const auto texts = reading::textsOn(pages, 0);
  BOOST_TEST(texts[0].x == 96);
  BOOST_TEST(texts[0].y == 50 + 6 + 9);
  BOOST_TEST(texts[1].y == 50 + 18 + 9);
  BOOST_TEST(texts[2].y == 50 + 36 + 9);
}

BOOST_AUTO_TEST_CASE(an_empty_group_leaves_no_trace) {
  layout::Group group;
  group.frame = true;
  const auto pages = setBlocks(std::move(group), paragraph("sesudah"));
  BOOST_TEST(pages.pages[0].items.size() == 1U);
}

BOOST_AUTO_TEST_CASE(parts_stand_side_by_side_with_their_tops_in_line) {
  layout::Beside beside;
  beside.gap = 10;
  beside.parts.resize(3);
  beside.parts[0].width = 40;
  beside.parts[0].blocks = blocks(code(40));
  beside.parts[1].blocks = blocks(paragraph("kiri"));
  beside.parts[2].blocks = blocks(paragraph("kanan"));
  const auto pages = setBlocks(std::move(beside), paragraph("bawah"));
  const auto texts = reading::textsOn(pages, 0);
  BOOST_TEST(texts[0].x == 50 + 40 + 10);
  BOOST_TEST(texts[1].x == 50 + 40 + 10 + 70 + 10);
  BOOST_TEST(texts[0].y == texts[1].y);
  BOOST_TEST(texts[2].y == 50 + 40 + 9);
}

BOOST_AUTO_TEST_CASE(parts_that_are_too_wide_are_refused) {
  layout::Beside beside;
  beside.parts.resize(2);
  beside.parts[0].width = beside.parts[1].width = 150;
  BOOST_CHECK_THROW(setBlocks(layout::Block{beside}), base::InvalidInput);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(figures)

BOOST_AUTO_TEST_CASE(a_figure_is_announced_by_its_words) {
  const auto pages = setBlocks(code(60));
  const auto& placed = std::get<layout::PlacedQrCode>(pages.pages[0].items.at(0));
  BOOST_TEST(placed.x == 190);
  BOOST_TEST(placed.y == 50);
  BOOST_TEST(placed.node == 1);
  BOOST_TEST(pages.structure.at(1).alternative == "Kode QR");
}

BOOST_AUTO_TEST_CASE(an_image_without_words_is_decoration) {
  const auto pages = setBlocks(layout::Image{3, 50, 20, layout::Alignment::Center, ""});
  const auto& placed = std::get<layout::PlacedImage>(pages.pages[0].items.at(0));
  BOOST_TEST(placed.image == 3);
  BOOST_TEST(placed.x == 125);
  BOOST_TEST(placed.node == layout::kArtifact);
}

BOOST_AUTO_TEST_CASE(a_figure_larger_than_the_page_is_refused) {
  BOOST_CHECK_THROW(setBlocks(code(201)), base::InvalidInput);
  BOOST_CHECK_THROW(setBlocks(layout::Image{0, 50, 501, layout::Alignment::Left, "x"}), base::InvalidInput);
}

BOOST_AUTO_TEST_SUITE_END()
