#include "letters/detail/letter_head.h"

#include <algorithm>

#include "base/error.h"
#include "base/utf8.h"
#include "letters/detail/closing.h"
#include "letters/detail/tables.h"
#include "letters/detail/text.h"

namespace letters::detail {
namespace {

constexpr double kLogoHeight = 66;
constexpr double kKopLeading = 1.2;  // times the size of the line
constexpr double kHeadLabels = 57;   // of "Lampiran"
constexpr double kDateWidth = 172;
constexpr double kBesideDate = 6;
constexpr double kSalutationWidth = 28;  // of "Yth."
constexpr double kAnnexLabels = 48;      // of "Tanggal"
constexpr double kBetweenParts = 13;
constexpr const char* kSubject = "Hal";  // the letter's heading

layout::Paragraph kopLine(const xml::Element& element, const Look& look) {
  const double size = numberIn(element, "ukuran", look.size, kTypeSizes);
  layout::Paragraph paragraph = plainParagraph(element, look, size);
  if (element.attributeOr("tebal") == "ya") makeBold(paragraph);
  paragraph.alignment = layout::Alignment::Center;
  paragraph.leading = size * kKopLeading;
  return paragraph;
}

layout::Image logoOf(const xml::Element& kop, const LogoFinder& logo) {
  const Logo found = logo(std::string(kop.attributeOr("logo")));
  layout::Image image;
  image.image = found.image;
  image.height = kLogoHeight;
  image.width = kLogoHeight * found.aspect;
  image.alternative = base::toNfc(kop.attributeOr("keterangan"));
  return image;
}

layout::Block besideLogo(const layout::Image& image, std::vector<layout::Paragraph> lines) {
  double height = 0;
  for (const layout::Paragraph& line : lines) height += line.leading;
  layout::Beside beside;
  beside.gap = 8;
  beside.parts.resize(2);
  beside.parts[0].width = image.width;
  beside.parts[0].blocks.push_back({image});
  std::vector<layout::Block>& right = beside.parts[1].blocks;
  right.push_back({layout::Space{std::max(0.0, (image.height - height) / 2)}});
  for (layout::Paragraph& line : lines) right.push_back({std::move(line)});
  return {std::move(beside)};
}

// "0 (nol) berkas" is no annex.
void demandSomething(const xml::Element& field) {
  const std::string text = field.text();
  if (!text.starts_with("0 (nol)")) return;
  throw base::InvalidInput(
      base::Message("letter.counts-nothing", {{"field", field.attributeOr("nama")}, {"value", text}}));
}

// Of a row with its label, when its value is not broken.
double headWidth(const xml::Element& field, const Look& look) {
  return look.scaled(kHeadLabels + kColonWidth) + widthOf(field.text(), look);
}

// An annex's head begins where signatures do, or further left, so that its number is not broken.
double annexIndent(const xml::Element& element, const Look& look) {
  double widest = 0;
  for (const xml::Element* field : element.children("isian"))
    widest = std::max(widest, widthOf(field->text(), look));
  return std::clamp(look.measure - widest - look.scaled(kAnnexLabels + kColonWidth), 0.0,
                    signatureIndent(look));
}

}  // namespace

void appendKop(const xml::Element& element, const Look& look, const LogoFinder& logo,
               std::vector<layout::Block>& blocks) {
  std::vector<layout::Paragraph> lines;
  for (const xml::Element* line : element.children("baris")) lines.push_back(kopLine(*line, look));
  if (element.attributeOr("logo").empty()) {
    for (layout::Paragraph& line : lines) blocks.push_back({std::move(line)});
  } else {
    blocks.push_back(besideLogo(logoOf(element, logo), std::move(lines)));
  }
  blocks.push_back({layout::Rule{2.25, 7, 0, 0}});
  blocks.push_back({layout::Rule{0.5, 1.5, kBetweenParts, 0}});
}

void appendLetterHead(const xml::Element& element, const Look& look, std::vector<layout::Block>& blocks) {
  const auto fields = element.children("isian");
  for (const xml::Element* field : fields) demandSomething(*field);
  layout::Table table = labelledRows(fields, look, look.scaled(kHeadLabels));
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i]->attributeOr("nama") == kSubject) table.rows[i].role = layout::Role::Heading1;
  }
  const xml::Element* date = element.child("tempat-tanggal");
  if (!date) {
    table.spaceAfter = kBetweenParts;
    return blocks.push_back({std::move(table)});
  }
  layout::Paragraph right = plainParagraph(*date, look);
  right.alignment = layout::Alignment::Right;
  const double width = std::max(look.scaled(kDateWidth), widthOf(date->text(), look) + kBesideDate);
  if (!fields.empty() && headWidth(*fields.front(), look) + width > look.measure) {
    right.spaceAfter = kBesideDate;
    table.spaceAfter = kBetweenParts;
    blocks.push_back({std::move(right)});
    return blocks.push_back({std::move(table)});
  }
  layout::Beside beside;
  beside.spaceAfter = kBetweenParts;
  beside.parts.resize(2);
  beside.parts[0].blocks.push_back({std::move(table)});
  beside.parts[1].width = width;
  beside.parts[1].blocks.push_back({std::move(right)});
  blocks.push_back({std::move(beside)});
}

layout::Block address(const xml::Element& element, const Look& look) {
  layout::Table table;
  table.borders = layout::Borders::None;
  table.reading = layout::Reading::Rows;
  table.cellPadding = 0;
  table.columns = {{look.scaled(kSalutationWidth), layout::Alignment::Left}, {0, layout::Alignment::Left}};
  for (const xml::Element* line : element.children("baris")) {
    const std::string_view head = table.rows.empty() ? element.attributeOr("sapaan", "Yth.") : "";
    table.rows.push_back({{cellOf(plainParagraph(head, look)), cellOf(plainParagraph(*line, look))}});
  }
  table.spaceAfter = kBetweenParts;
  return {std::move(table)};
}

layout::Block annexHead(const xml::Element& element, const Look& look) {
  layout::Group group;
  group.indent = annexIndent(element, look);
  group.spaceAfter = kBetweenParts;
  for (const xml::Element* line : element.children("baris"))
    group.blocks.push_back({plainParagraph(*line, look)});
  layout::Table rows = labelledRows(element.children("isian"), look, look.scaled(kAnnexLabels));
  rows.spaceBefore = 4;
  group.blocks.push_back({std::move(rows)});
  return {std::move(group)};
}

layout::Block annexTitle(std::string_view title, const Look& look) {
  layout::Paragraph paragraph = plainParagraph(title, look);
  makeBold(paragraph);
  paragraph.alignment = layout::Alignment::Center;
  paragraph.role = layout::Role::Heading1;
  paragraph.spaceAfter = 8;
  paragraph.keepWithNext = true;
  return {std::move(paragraph)};
}

}  // namespace letters::detail
