#include "letters/detail/blocks.h"

#include <algorithm>

#include "base/error.h"
#include "letters/detail/tables.h"
#include "letters/detail/text.h"

namespace letters::detail {
namespace {

constexpr double kIndent = 40;      // of a paragraph's first line, and of lists
constexpr double kLabelWidth = 17;  // of "a."
constexpr double kAfterParagraph = 5;
constexpr double kDetailLabels = 118;   // of "Instansi Pemohon"
constexpr double kMostForLabels = 0.4;  // of the measure
constexpr double kAfterLabel = 4;

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
layout::Block onlyItem(const xml::Element& item, Chain chain, const Look& look) {
  layout::Paragraph paragraph = plainParagraph(item, look, look.size);
  if (chain == Chain::Yes) endWith(".", paragraph);
  paragraph.alignment = layout::Alignment::Justified;
  paragraph.leftIndent = kIndent;
  paragraph.spaceAfter = kAfterParagraph;
  return {std::move(paragraph)};
}

layout::Block list(const xml::Element& element, const Look& look) {
  const auto items = element.children("butir");
  const Chain chain = chainOf(element);
  if (items.size() == 1) return onlyItem(*items.front(), chain, look);
  layout::List list = listOf(items, element.attributeOr("jenis", "huruf"), chain, look, look.size);
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

// Room for the longest label, within limits.
double labelWidth(const std::vector<const xml::Element*>& rows, const Look& look) {
  double longest = look.scaled(kDetailLabels);
  for (const xml::Element* row : rows)
    longest = std::max(longest, widthOf(row->attributeOr("nama"), look) + kAfterLabel);
  return std::min(longest, look.measure * kMostForLabels);
}

layout::Block details(const xml::Element& element, const Look& look) {
  const auto fields = element.children("isian");
  layout::Table rows = labelledRows(fields, look, labelWidth(fields, look));
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

Chain chainOf(const xml::Element& element) {
  return element.attributeOr("rangkai") == "ya" ? Chain::Yes : Chain::No;
}

layout::List listOf(const std::vector<const xml::Element*>& items, std::string_view labels, Chain chain,
                    const Look& look, double size) {
  layout::List list;
  list.labelStyle = styleOf(look, size);
  list.labelWidth = kLabelWidth * size / 11;
  for (std::size_t i = 0; i < items.size(); ++i) {
    layout::Paragraph body = plainParagraph(*items[i], look, size);
    body.alignment = layout::Alignment::Justified;
    const std::size_t after = items.size() - i - 1;
    if (chain == Chain::Yes) endWith(after == 0 ? "." : after == 1 ? ";\u00A0dan" : ";", body);
    layout::ListItem& item = list.items.emplace_back();
    item.label = labelOf(labels, i);
    item.body.push_back({std::move(body)});
  }
  return list;
}

}  // namespace letters::detail
