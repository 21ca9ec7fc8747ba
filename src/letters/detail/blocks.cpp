#include "letters/detail/blocks.h"

#include "base/error.h"
#include "letters/detail/tables.h"
#include "letters/detail/text.h"

namespace letters::detail {
namespace {

constexpr double kIndent = 40;      // of a paragraph's first line, and of lists
constexpr double kLabelWidth = 17;  // of "a."
constexpr double kAfterParagraph = 5;
constexpr double kDetailLabels = 118;  // of "Instansi Pemohon"

std::string labelOf(std::string_view labels, std::size_t index) {
  if (labels == "strip") return "–";
  if (labels == "angka") return std::to_string(index + 1) + ".";
  std::string letters;
  for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('a' + (rest - 1) % 26));
  }
  return letters + ".";
}

layout::Block paragraph(const xml::Element& element, const Look& look) {
  layout::Paragraph paragraph = plainParagraph(element, look);
  paragraph.alignment = alignmentNamed(element.attributeOr("rata", "penuh"));
  paragraph.firstIndent = element.attributeOr("inden", "ya") == "ya" ? kIndent : 0;
  paragraph.spaceAfter = kAfterParagraph;
  paragraph.keepWithNext = element.attributeOr("ikut") == "ya";
  return {std::move(paragraph)};
}

// A list of one item has no label: no "a." without a "b.".
layout::Block onlyItem(const xml::Element& item, const Look& look) {
  layout::Paragraph paragraph = plainParagraph(item, look, look.size);
  paragraph.alignment = layout::Alignment::Justified;
  paragraph.leftIndent = kIndent;
  paragraph.spaceAfter = kAfterParagraph;
  return {std::move(paragraph)};
}

layout::Block list(const xml::Element& element, const Look& look) {
  const auto items = element.children("butir");
  if (items.size() == 1) return onlyItem(*items.front(), look);
  layout::List list = listOf(items, element.attributeOr("jenis", "huruf"), look, look.size);
  list.leftIndent = kIndent;
  list.spaceAfter = kAfterParagraph;
  return {std::move(list)};
}

layout::Block heading(const xml::Element& element, const Look& look) {
  const bool isSecond = element.attributeOr("tingkat", "1") == "2";
  layout::Paragraph paragraph = plainParagraph(element, look, isSecond ? look.size : look.size + 1);
  makeBold(paragraph);
  paragraph.alignment = layout::Alignment::Center;
  paragraph.role = isSecond ? layout::Role::Heading2 : layout::Role::Heading1;
  paragraph.spaceBefore = 4;
  paragraph.spaceAfter = 12;
  paragraph.keepWithNext = true;
  return {std::move(paragraph)};
}

layout::Block details(const xml::Element& element, const Look& look) {
  layout::Table rows = labelledRows(element.children("isian"), look, kDetailLabels);
  rows.spaceAfter = 10;
  return {std::move(rows)};
}

}  // namespace

layout::Block blockOf(const xml::Element& element, const Look& look) {
  if (element.name() == "paragraf") return paragraph(element, look);
  if (element.name() == "daftar") return list(element, look);
  if (element.name() == "tabel") return {tableOf(element, look)};
  if (element.name() == "rincian") return details(element, look);
  if (element.name() == "judul") return heading(element, look);
  base::require(element.name() == "spasi", "a letter holds an element that composition does not know");
  return {layout::Space{numberIn(element, "tinggi", 0)}};
}

layout::List listOf(const std::vector<const xml::Element*>& items, std::string_view labels, const Look& look,
                    double size) {
  layout::List list;
  list.labelStyle = styleOf(look, size);
  list.labelWidth = kLabelWidth * size / 11;
  for (std::size_t i = 0; i < items.size(); ++i) {
    layout::Paragraph body = plainParagraph(*items[i], look, size);
    body.alignment = layout::Alignment::Justified;
    layout::ListItem& item = list.items.emplace_back();
    item.label = labelOf(labels, i);
    item.body.push_back({std::move(body)});
  }
  return list;
}

}  // namespace letters::detail
