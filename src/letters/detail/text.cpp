#include "letters/detail/text.h"

#include <algorithm>
#include <charconv>

#include "base/error.h"
#include "base/utf8.h"
#include "letters/detail/ties.h"

namespace letters::detail {
namespace {

void appendRun(std::string_view text, const layout::TextStyle& style, std::vector<layout::Run>& runs) {
  if (text.empty()) return;
  if (!runs.empty() && runs.back().style == style) {
    runs.back().text += text;
  } else {
    runs.push_back({std::string(text), style});
  }
}

// The end of the address that begins at `start`: what follows it in the sentence is not part of it.
std::size_t endOfAddress(std::string_view text, std::size_t start) {
  std::size_t end = start;
  while (end < text.size() && text[end] > ' ' && text[end] < 0x7F && text[end] != '<' && text[end] != '"')
    ++end;
  while (end > start && std::string_view(".,;:)").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

// Addresses become links.
void appendText(std::string_view raw, const layout::TextStyle& style, std::vector<layout::Run>& runs) {
  const std::string text = tied(base::toNfc(raw));
  std::size_t done = 0;
  for (std::size_t at = text.find("http"); at != std::string::npos; at = text.find("http", at + 1)) {
    const std::string_view rest = std::string_view(text).substr(at);
    if (rest.substr(0, 8) != "https://" && rest.substr(0, 7) != "http://") continue;
    const std::size_t end = endOfAddress(text, at);
    appendRun(std::string_view(text).substr(done, at - done), style, runs);
    layout::TextStyle link = style;
    link.link = text.substr(at, end - at);
    appendRun(link.link, link, runs);
    done = end;
    at = end - 1;
  }
  appendRun(std::string_view(text).substr(done), style, runs);
}

void appendRuns(const xml::Element& element, const layout::TextStyle& style, std::vector<layout::Run>& runs) {
  for (const xml::Node& node : element.nodes()) {
    if (const auto* text = std::get_if<std::string>(&node)) {
      appendText(*text, style, runs);
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

layout::Paragraph withLeading(const Look& look, double size) {
  layout::Paragraph paragraph;
  paragraph.leading = size > 0 ? size * look.leading / look.size : look.leading;
  return paragraph;
}

}  // namespace

std::vector<layout::Run> runsOf(const xml::Element& element, const layout::TextStyle& style) {
  std::vector<layout::Run> runs;
  appendRuns(element, style, runs);
  trimEnds(runs);
  return runs;
}

layout::Paragraph plainParagraph(const xml::Element& element, const Look& look, double size) {
  layout::Paragraph paragraph = withLeading(look, size);
  paragraph.runs = runsOf(element, styleOf(look, size));
  return paragraph;
}

layout::Paragraph plainParagraph(std::string_view text, const Look& look, double size) {
  layout::Paragraph paragraph = withLeading(look, size);
  appendText(text, styleOf(look, size), paragraph.runs);
  return paragraph;
}

void endWith(std::string_view end, layout::Paragraph& paragraph) {
  if (paragraph.runs.empty()) return;
  layout::Run& last = paragraph.runs.back();
  if (end == "." && last.text.ends_with('.')) return;
  layout::TextStyle style = last.style;
  style.link.clear();
  appendRun(end, style, paragraph.runs);
}

void makeBold(layout::Paragraph& paragraph) {
  for (layout::Run& run : paragraph.runs) run.style.font.bold = true;
}

layout::Paragraph smallPrint(std::string_view text, const Look& look, double size) {
  layout::Paragraph paragraph = plainParagraph(text, look, size);
  for (layout::Run& run : paragraph.runs) run.style.gray = 0.35F;
  paragraph.leading = size * 1.22;
  return paragraph;
}

layout::Cell cellOf(layout::Paragraph paragraph) {
  layout::Cell cell;
  cell.paragraphs.push_back(std::move(paragraph));
  return cell;
}

layout::Alignment alignmentNamed(std::string_view name) {
  if (name == "tengah") return layout::Alignment::Center;
  if (name == "kanan") return layout::Alignment::Right;
  if (name == "penuh") return layout::Alignment::Justified;
  return layout::Alignment::Left;
}

double numberIn(const xml::Element& element, std::string_view attribute, double otherwise, Range range) {
  const std::string* text = element.attribute(attribute);
  if (!text || text->empty()) return otherwise;
  double number = 0;
  const char* end = text->data() + text->size();
  const auto result = std::from_chars(text->data(), end, number);
  // Written so that NaN is refused too.
  const bool isInRange = number >= range.smallest && number <= range.largest;
  if (result.ec == std::errc() && result.ptr == end && isInRange) return number;
  throw base::InvalidInput(base::Message("letter.number-range", {{"attribute", attribute},
                                                                 {"value", *text},
                                                                 {"element", element.name()},
                                                                 {"smallest", range.smallest},
                                                                 {"largest", range.largest}}));
}

}  // namespace letters::detail
