#include "letters/detail/blocks.h"

#include <charconv>

#include "base/error.h"
#include "base/text.h"
#include "base/utf8.h"

namespace letters::detail {
namespace {

constexpr double kIndent = 40;      // of a paragraph's first line, and of lists
constexpr double kLabelWidth = 17;  // of "a."
constexpr double kColonWidth = 11;
constexpr double kAfterParagraph = 4;

void appendRuns(const xml::Element& element, const layout::TextStyle& style, std::vector<layout::Run>& runs) {
  for (const xml::Node& node : element.nodes()) {
    if (const auto* text = std::get_if<std::string>(&node)) {
      if (!runs.empty() && runs.back().style == style) {
        runs.back().text += base::toNfc(*text);
      } else {
        runs.push_back({base::toNfc(*text), style});
      }
      continue;
    }
    const auto& child = std::get<xml::Element>(node);
    layout::TextStyle inner = style;
    inner.font.bold = style.font.bold || child.name() == "tebal";
    inner.font.italic = style.font.italic || child.name() == "miring";
    inner.underline = style.underline || child.name() == "garis-bawah";
    appendRuns(child, inner, runs);
  }
}

void trimEnds(std::vector<layout::Run>& runs) {
  while (!runs.empty()) {
    std::string& first = runs.front().text;
    first.erase(0, std::min(first.find_first_not_of(' '), first.size()));
    if (!first.empty()) break;
    runs.erase(runs.begin());
  }
  while (!runs.empty()) {
    std::string& last = runs.back().text;
    last.erase(last.find_last_not_of(' ') + 1);
    if (!last.empty()) break;
    runs.pop_back();
  }
}

layout::Alignment alignmentNamed(std::string_view name) {
  if (name == "tengah") return layout::Alignment::Center;
  if (name == "kanan") return layout::Alignment::Right;
  if (name == "penuh") return layout::Alignment::Justified;
  return layout::Alignment::Left;
}

layout::Block paragraph(const xml::Element& element, const Look& look) {
  layout::Paragraph paragraph = plainParagraph(element, look);
  paragraph.alignment = alignmentNamed(element.attributeOr("rata", "penuh"));
  paragraph.firstIndent = element.attributeOr("inden", "ya") == "ya" ? kIndent : 0;
  paragraph.spaceAfter = kAfterParagraph;
  return {paragraph};
}

std::string labelOf(std::string_view kind, std::size_t index) {
  if (kind == "strip") return "–";
  if (kind == "angka") return std::to_string(index + 1) + ".";
  std::string letters;
  for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('a' + (rest - 1) % 26));
  }
  return letters + ".";
}

layout::Block list(const xml::Element& element, const Look& look) {
  layout::List list;
  list.labelStyle = styleOf(look);
  list.leftIndent = kIndent;
  list.labelWidth = kLabelWidth;
  list.spaceAfter = kAfterParagraph;
  const auto items = element.children("butir");
  for (std::size_t i = 0; i < items.size(); ++i) {
    layout::Paragraph body = plainParagraph(*items[i], look);
    body.alignment = layout::Alignment::Justified;
    layout::ListItem item;
    item.label = labelOf(element.attributeOr("jenis", "huruf"), i);
    item.body.push_back({body});
    list.items.push_back(std::move(item));
  }
  return {list};
}

layout::Cell cellOf(layout::Paragraph paragraph) {
  layout::Cell cell;
  cell.paragraphs.push_back(std::move(paragraph));
  return cell;
}

layout::Cell headCell(const xml::Element& column, const Look& look) {
  layout::TextStyle style = styleOf(look, look.size - 1);
  style.font.bold = true;
  layout::Paragraph paragraph;
  paragraph.runs = {{base::toNfc(column.attributeOr("judul")), style}};
  paragraph.alignment = alignmentNamed(column.attributeOr("rata", "kiri"));
  paragraph.leading = look.leading - 2;
  return cellOf(std::move(paragraph));
}

layout::Cell dataCell(const xml::Element& cell, const xml::Element* column, const Look& look) {
  layout::Paragraph paragraph = plainParagraph(cell, look, look.size - 1);
  paragraph.leading = look.leading - 2;
  if (column && column->attributeOr("huruf") == "tetap") {
    for (layout::Run& run : paragraph.runs) {
      run.style.font = look.monospaced;
      run.style.size = look.size - 3.5;
    }
    paragraph.leading = look.leading - 4;
  }
  if (column) paragraph.alignment = alignmentNamed(column->attributeOr("rata", "kiri"));
  return cellOf(std::move(paragraph));
}

layout::Block table(const xml::Element& element, const Look& look) {
  layout::Table table;
  table.summary = base::toNfc(element.attributeOr("ringkasan"));
  table.cellPadding = 4;
  table.spaceBefore = 4;
  table.spaceAfter = 8;
  const auto columns = element.children("kolom");
  layout::Row head;
  for (const xml::Element* column : columns) {
    table.columns.push_back(
        {numberIn(*column, "lebar", 0), alignmentNamed(column->attributeOr("rata", "kiri"))});
    head.cells.push_back(headCell(*column, look));
  }
  table.head.push_back(std::move(head));
  for (const xml::Element* row : element.children("larik")) {
    layout::Row& cells = table.rows.emplace_back();
    for (const xml::Element* cell : row->children("sel")) {
      const std::size_t index = cells.cells.size();
      cells.cells.push_back(dataCell(*cell, index < columns.size() ? columns[index] : nullptr, look));
    }
    if (cells.cells.size() != columns.size()) {
      throw base::InvalidInput("A <larik> at line " + std::to_string(row->line()) + " has " +
                               std::to_string(cells.cells.size()) + " cells; its <tabel> has " +
                               std::to_string(columns.size()) + " columns.");
    }
  }
  return {table};
}

layout::Block heading(const xml::Element& element, const Look& look) {
  layout::Paragraph paragraph = plainParagraph(element, look);
  for (layout::Run& run : paragraph.runs) run.style.font.bold = true;
  paragraph.alignment = layout::Alignment::Center;
  paragraph.role =
      element.attributeOr("tingkat", "1") == "2" ? layout::Role::Heading2 : layout::Role::Heading1;
  paragraph.spaceBefore = 8;
  paragraph.spaceAfter = 8;
  paragraph.keepWithNext = true;
  return {paragraph};
}

}  // namespace

std::vector<layout::Run> runsOf(const xml::Element& element, const layout::TextStyle& style) {
  std::vector<layout::Run> runs;
  appendRuns(element, style, runs);
  trimEnds(runs);
  return runs;
}

layout::TextStyle styleOf(const Look& look, double size) {
  layout::TextStyle style;
  style.font = look.font;
  style.size = size > 0 ? size : look.size;
  return style;
}

layout::Paragraph plainParagraph(const xml::Element& element, const Look& look, double size) {
  layout::Paragraph paragraph;
  paragraph.runs = runsOf(element, styleOf(look, size));
  paragraph.leading = size > 0 ? size * look.leading / look.size : look.leading;
  return paragraph;
}

layout::Block blockOf(const xml::Element& element, const Look& look) {
  if (element.name() == "paragraf") return paragraph(element, look);
  if (element.name() == "daftar") return list(element, look);
  if (element.name() == "tabel") return table(element, look);
  if (element.name() == "judul") return heading(element, look);
  if (element.name() == "spasi") return {layout::Space{numberIn(element, "tinggi", 0)}};
  base::require(element.name() == "rincian", "a letter holds an element that composition does not know");
  layout::Table rows = labelledRows(element.children("isian"), look, 130);
  rows.spaceAfter = 8;
  return {rows};
}

layout::Table labelledRows(const std::vector<const xml::Element*>& rows, const Look& look,
                           double labelWidth) {
  layout::Table table;
  table.borders = layout::Borders::None;
  table.semantic = false;
  table.cellPadding = 0;
  table.columns = {{labelWidth, layout::Alignment::Left},
                   {kColonWidth, layout::Alignment::Left},
                   {0, layout::Alignment::Left}};
  for (const xml::Element* row : rows) {
    layout::Paragraph label;
    label.leading = look.leading;
    label.runs = {{base::toNfc(row->attributeOr("nama")), styleOf(look)}};
    layout::Paragraph colon = label;
    colon.runs = {{":", styleOf(look)}};
    table.rows.push_back({{cellOf(label), cellOf(colon), cellOf(plainParagraph(*row, look))}});
  }
  return table;
}

double numberIn(const xml::Element& element, std::string_view attribute, double otherwise) {
  const std::string* text = element.attribute(attribute);
  if (!text || text->empty()) return otherwise;
  double number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size() || number < 0 || number > 2000) {
    throw base::InvalidInput(std::string(attribute) + "=\"" + *text + "\" of <" + element.name() +
                             "> must be a length in points.");
  }
  return number;
}

}  // namespace letters::detail
