#include "letters/composing.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "layout/paginate.h"
#include "letters/sample_office.h"

namespace letters_tests {
namespace {

const OfficeMetrics kFonts;

double endOf(const layout::Text& text) {
  return text.x + static_cast<double>(base::toUtf32(text.text).size()) * text.size / 2;
}

class Reader {
 public:
  explicit Reader(const layout::Page& page) : page_(page) {}

  std::string read() {
    for (const layout::Item& item : page_.items) {
      if (const auto* text = std::get_if<layout::Text>(&item)) add(*text);
      if (const auto* code = std::get_if<layout::PlacedQrCode>(&item)) own("[QR " + code->content + "]");
      if (const auto* mark = std::get_if<layout::Watermark>(&item))
        own("[across the page: " + mark->text + "]");
      if (std::get_if<layout::PlacedImage>(&item)) own("[logo]");
      if (std::get_if<layout::Frame>(&item)) own("[box]");
    }
    endLine();
    return std::move(lines_);
  }

 private:
  void add(const layout::Text& text) {
    if (!line_.empty() && std::abs(text.y - y_) > 0.5) endLine();
    if (!line_.empty() && text.x > end_ + 2) {
      while (line_.back() == ' ') line_.pop_back();
      line_ += "  ";
    }
    line_ += text.text;
    y_ = text.y;
    end_ = endOf(text) - (text.text.ends_with(' ') ? text.size / 2 : 0);
  }
  void own(const std::string& words) {
    endLine();
    lines_ += words + "\n";
  }
  void endLine() {
    while (!line_.empty() && line_.back() == ' ') line_.pop_back();
    if (!line_.empty()) lines_ += line_ + "\n";
    line_.clear();
  }

  const layout::Page& page_;
  std::string lines_;
  std::string line_;
  double y_ = 0;
  double end_ = 0;
};

}  // namespace

letters::Composed composed(const std::string& kind, const xml::Element& data) {
  return letters::compose(
      catalogue().kind(kind).letter.merge(data),
      [](const std::string&) {
        return letters::Logo{1, 400.0 / 480};
      },
      kFonts);
}

layout::Pages pagesOf(const std::string& kind, const xml::Element& data) {
  return layout::paginate(composed(kind, data).document, kFonts);
}

std::string readable(const layout::Pages& pages) {
  std::string text;
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    text += "=== page " + std::to_string(i + 1) + "\n" + Reader(pages.pages[i]).read();
  return text;
}

}  // namespace letters_tests
