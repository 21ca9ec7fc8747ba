// Short ways to write documents in tests. All text is family 0 of MonospacedMetrics at 10 points, so that a
// character is 5 points wide, with a leading of 12.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "layout/document.h"

namespace support {

inline layout::TextStyle plainStyle() {
  return {{0, false, false}, 10, false, 0};
}

inline layout::Paragraph paragraph(std::string text, layout::Alignment alignment = layout::Alignment::Left) {
  layout::Paragraph result;
  result.runs.push_back({std::move(text), plainStyle()});
  result.alignment = alignment;
  result.leading = 12;
  return result;
}

// "baris 1\nbaris 2\n…": as many lines.
inline layout::Paragraph lines(int count, const std::string& word = "baris") {
  std::string text;
  for (int i = 1; i <= count; ++i) text += (i > 1 ? "\n" : "") + word + " " + std::to_string(i);
  return paragraph(text);
}

inline layout::Cell cell(const std::string& text, int span = 1) {
  return {{paragraph(text)}, span};
}

inline layout::Row row(const std::vector<std::string>& texts) {
  layout::Row result;
  for (const std::string& text : texts) result.cells.push_back(cell(text));
  return result;
}

template <typename... Contents>
std::vector<layout::Block> blocks(Contents... contents) {
  std::vector<layout::Block> result;
  (result.push_back({std::move(contents)}), ...);
  return result;
}

// A page with a body of `width` by `height` points, margins of 50 all round.
inline layout::PageStyle smallPage(double width, double height) {
  layout::PageStyle page;
  page.width = width + 100;
  page.height = height + 100;
  page.top = page.bottom = page.left = page.right = 50;
  page.pageNumberStyle = plainStyle();
  return page;
}

inline layout::Document document(layout::PageStyle page, std::vector<layout::Block> content) {
  return {std::move(page), std::move(content)};
}

}  // namespace support
