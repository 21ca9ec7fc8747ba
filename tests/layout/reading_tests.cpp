// Over random documents: nothing is lost, added, or run together, and nothing leaves the page.
#include <algorithm>
#include <random>
#include <sstream>

#include "base/error.h"
#include "base/utf8.h"
#include "layout/paginate.h"
#include "reading.h"
#include "support/boost_test.h"
#include "support/layout_builders.h"
#include "support/monospaced_metrics.h"

namespace {

using namespace support;

class RandomDocument {
 public:
  explicit RandomDocument(unsigned seed) : random_(seed) {}

  layout::Document make() {
    layout::PageStyle page = smallPage(120 + below(300), 150 + below(300));
    layout::Document result = document(page, {});
    for (int i = 1 + below(12); i > 0; --i) result.blocks.push_back(block(0));
    return result;
  }

  // What a reader of the nodes with text must find, in order.
  const std::vector<std::string>& expected() const { return expected_; }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

  std::string word() {
    static const std::vector<std::string> kWords = {
        "dan",
        "Kota",
        "SHA-256",
        "kerja-sama",
        "āḥ",
        "x\u0323\u0301",
        "5\u00A0hari",
        "2021–2025",
        "https://satudata.example.go.id/berkas/data_balikan-2026.csv",
        "pertanggungjawabannya",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"};
    return kWords[static_cast<std::size_t>(below(static_cast<int>(kWords.size())))];
  }

  layout::Paragraph paragraphOf(int mostWords) {
    layout::Paragraph result = support::paragraph("", static_cast<layout::Alignment>(below(4)));
    result.runs.clear();
    std::string all;
    bool glued = true;
    for (int i = 1 + below(mostWords); i > 0; --i) {
      const std::string next = word();
      const std::string before = glued ? "" : below(9) == 0 ? "\n" : std::string(1 + below(2), ' ');
      all += (glued ? "" : " ") + (next == "5\u00A0hari" ? "5 hari" : next);
      layout::TextStyle style{
          {static_cast<std::uint16_t>(below(2)), below(2) == 0, false}, 8.0 + below(4), below(4) == 0, 0};
      result.runs.push_back({before + next, style});
      glued = below(7) == 0;
    }
    result.firstIndent = below(3) * 10;
    result.spaceAfter = below(8);
    result.keepWithNext = below(5) == 0;
    expected_.push_back(all);
    return result;
  }

  layout::Block block(int depth) {
    switch (depth > 2 ? 0 : below(8)) {
      case 1:
        return {list(depth)};
      case 2:
        return {table()};
      case 3:
        return {group(depth)};
      case 4:
        return {beside(depth)};
      case 5:
        return {layout::Space{static_cast<double>(below(40))}};
      case 6:
        return {depth == 0 ? layout::Block{layout::PageBreak{}} : layout::Block{layout::Rule{}}};
      default:
        return {paragraphOf(60)};
    }
  }

  layout::List list(int depth) {
    layout::List result;
    result.labelStyle = plainStyle();
    for (int i = 1; i <= 1 + below(3); ++i) {
      expected_.push_back(std::to_string(i) + ".");
      layout::ListItem item{expected_.back(), {}};
      item.body.push_back({paragraphOf(20)});
      if (below(3) == 0) item.body.push_back(block(depth + 2));
      result.items.push_back(std::move(item));
    }
    return result;
  }

  layout::Table table() {
    layout::Table result;
    result.columns.resize(std::size_t{1} + static_cast<std::size_t>(below(3)));
    result.reading = below(2) == 0 ? layout::Reading::Table : layout::Reading::Rows;
    result.cellPadding = 2;
    for (int i = below(2); i > 0; --i) result.head.push_back(rowOf(result));
    for (int i = 1 + below(8); i > 0; --i) result.rows.push_back(rowOf(result));
    return result;
  }

  layout::Row rowOf(const layout::Table& table) {
    layout::Row result;
    const std::size_t before = expected_.size();
    const bool isLabelled = table.reading == layout::Reading::Rows;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const bool isLabel = isLabelled && i + 1 < table.columns.size();
      result.cells.push_back({{isLabel ? labelOf() : paragraphOf(below(30) == 0 ? 90 : 5)}, 1});
    }
    if (table.reading == layout::Reading::Rows) joinFrom(before);
    return result;
  }

  layout::Paragraph labelOf() {
    expected_.emplace_back("x");
    return support::paragraph("x");
  }

  // The cells of a row that are read as one paragraph.
  void joinFrom(std::size_t first) {
    for (std::size_t i = first + 1; i < expected_.size(); ++i) expected_[first] += " " + expected_[i];
    expected_.resize(first + 1);
  }

  layout::Group group(int depth) {
    layout::Group result;
    result.frame = below(2) == 0;
    result.padding = below(4);
    result.keepWithPrevious = below(2) == 0;
    for (int i = 1 + below(3); i > 0; --i) result.blocks.push_back(block(depth + 2));
    return result;
  }

  layout::Beside beside(int) {
    layout::Beside result;
    result.parts.resize(2);
    for (auto& part : result.parts) part.blocks.push_back({paragraphOf(5)});
    return result;
  }

  std::mt19937 random_;
  std::vector<std::string> expected_;
};

std::string withoutEnd(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::vector<std::string> readAll(const layout::Pages& pages) {
  std::vector<std::string> byNode(pages.structure.size());
  for (const layout::Page& page : pages.pages) {
    for (const layout::Item& item : page.items) {
      const auto* text = std::get_if<layout::Text>(&item);
      if (text != nullptr && text->node != layout::kArtifact)
        byNode[static_cast<std::size_t>(text->node)] += text->text;
    }
  }
  std::vector<std::string> result;
  for (const std::string& text : byNode) {
    if (!text.empty()) result.push_back(text);
  }
  return result;
}

double endOf(const layout::Text& text, const MonospacedMetrics& fonts) {
  double width = 0;
  const std::string shown = withoutEnd(text.text);
  for (const char32_t c : base::toUtf32(shown)) {
    width += fonts.advance(text.face, c) * static_cast<double>(text.size) / 1000 +
             (c == U' ' ? text.extraPerSpace : 0);
  }
  return text.x + width;
}

void checkInside(const layout::Document& document, const layout::Pages& pages,
                 const MonospacedMetrics& fonts) {
  const double bottom = document.page.height - document.page.bottom;
  const double right = document.page.width - document.page.right;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const layout::Text& text : reading::textsOn(pages, page)) {
      BOOST_TEST(text.y <= bottom);
      BOOST_TEST(text.x >= document.page.left - 1e-6);
      BOOST_TEST(endOf(text, fonts) <= right + 1e-3);
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading_order)

BOOST_AUTO_TEST_CASE(every_node_gives_back_its_words_with_single_blanks_and_nothing_leaves_the_page) {
  const MonospacedMetrics fonts;
  int read = 0;
  for (unsigned seed = 1; seed <= 250; ++seed) {
    BOOST_TEST_CONTEXT("seed " << seed) {
      RandomDocument random(seed);
      const layout::Document document = random.make();
      try {
        const layout::Pages pages = layout::paginate(document, fonts);
        BOOST_TEST(readAll(pages) == random.expected(), boost::test_tools::per_element());
        checkInside(document, pages, fonts);
        ++read;
      } catch (const base::InvalidInput&) {  // parts side by side that are higher than the page
      }
    }
  }
  BOOST_TEST(read > 200);
}

BOOST_AUTO_TEST_CASE(children_follow_their_parents) {
  const MonospacedMetrics fonts;
  RandomDocument random(7);
  const layout::Pages pages = layout::paginate(random.make(), fonts);
  for (std::size_t i = 0; i < pages.structure.size(); ++i) {
    BOOST_TEST(pages.structure[i].parent < static_cast<layout::StructureIndex>(i));
    BOOST_TEST((pages.structure[i].parent == -1) == (i == 0));
  }
}

BOOST_AUTO_TEST_SUITE_END()
