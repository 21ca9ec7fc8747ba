#include "letters/detail/tables.h"

#include <algorithm>

#include "base/error.h"
#include "base/utf8.h"
#include "letters/detail/text.h"

namespace letters::detail {
namespace {

constexpr double kMostFixed = 0.72;  // share of the measure
constexpr double kSmaller = 1;       // in points: table text below the letter's size
constexpr double kMonospaced = 3;    // likewise for digests, whose letters are wide

layout::Paragraph cellText(layout::Paragraph paragraph, const xml::Element& column, const Look& look) {
  paragraph.alignment = alignmentNamed(column.attributeOr("rata", "kiri"));
  paragraph.leading = look.leading - 2;
  return paragraph;
}

layout::Cell headCell(const xml::Element& column, const Look& look) {
  layout::Paragraph paragraph = plainParagraph(column.attributeOr("judul"), look, look.size - kSmaller);
  makeBold(paragraph);
  return cellOf(cellText(std::move(paragraph), column, look));
}

bool isMonospacedColumn(const xml::Element& column) {
  return column.attributeOr("huruf") == "tetap";
}

layout::Cell dataCell(const xml::Element& cell, const xml::Element& column, const Look& look) {
  layout::Paragraph paragraph = cellText(plainParagraph(cell, look, look.size - kSmaller), column, look);
  if (!isMonospacedColumn(column)) return cellOf(std::move(paragraph));
  for (layout::Run& run : paragraph.runs) {
    run.style.font = look.monospaced;
    run.style.size = look.size - kMonospaced;
  }
  return cellOf(std::move(paragraph));
}

// By how much the widths that are written for letters of 11 points grow with larger type, as far as the
// columns without a width keep their room. Digests, which break anywhere, do not grow.
double growthOf(const std::vector<const xml::Element*>& columns, const Look& look) {
  double growing = 0;
  double other = 0;
  for (const xml::Element* column : columns)
    (isMonospacedColumn(*column) ? other : growing) += numberIn(*column, "lebar", 0);
  if (growing == 0) return 1;
  return std::max(1.0, std::min(look.scaled(1), (look.measure * kMostFixed - other) / growing));
}

layout::Row rowOf(const xml::Element& element, const std::vector<const xml::Element*>& columns,
                  const Look& look) {
  const auto cells = element.children("sel");
  if (cells.size() != columns.size()) {
    throw base::InvalidInput(
        base::Message("letter.row-cells",
                      {{"line", element.line()}, {"cells", cells.size()}, {"columns", columns.size()}}));
  }
  layout::Row row;
  row.height = numberIn(element, "tinggi", 0);
  for (std::size_t i = 0; i < cells.size(); ++i) row.cells.push_back(dataCell(*cells[i], *columns[i], look));
  return row;
}

}  // namespace

layout::Table tableOf(const xml::Element& element, const Look& look) {
  layout::Table table;
  table.summary = base::toNfc(element.attributeOr("ringkasan"));
  table.cellPadding = 4;
  table.spaceBefore = 5;
  table.spaceAfter = 10;
  const auto columns = element.children("kolom");
  if (columns.empty())
    throw base::InvalidInput(base::Message("letter.table-without-columns", {{"line", element.line()}}));
  const double growth = growthOf(columns, look);
  layout::Row& head = table.head.emplace_back();
  for (const xml::Element* column : columns) {
    const double width = numberIn(*column, "lebar", 0) * (isMonospacedColumn(*column) ? 1 : growth);
    table.columns.push_back({width, alignmentNamed(column->attributeOr("rata", "kiri"))});
    head.cells.push_back(headCell(*column, look));
  }
  for (const xml::Element* row : element.children("larik")) table.rows.push_back(rowOf(*row, columns, look));
  return table;
}

layout::Table labelledRows(const std::vector<const xml::Element*>& rows, const Look& look,
                           double labelWidth) {
  layout::Table table;
  table.borders = layout::Borders::None;
  table.reading = layout::Reading::Rows;
  table.cellPadding = 0;
  table.columns = {{labelWidth, layout::Alignment::Left},
                   {look.scaled(kColonWidth), layout::Alignment::Left},
                   {0, layout::Alignment::Left}};
  for (const xml::Element* row : rows) {
    table.rows.push_back({{cellOf(plainParagraph(row->attributeOr("nama"), look)),
                           cellOf(plainParagraph(":", look)), cellOf(plainParagraph(*row, look))}});
  }
  return table;
}

}  // namespace letters::detail
