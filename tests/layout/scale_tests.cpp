// A long lampiran takes time and memory in proportion to its length.
#include <algorithm>
#include <ctime>
#include <limits>

#include "layout/paginate.h"
#include "reading.h"
#include "sample_letter.h"
#include "support/boost_test.h"
#include "support/layout_builders.h"
#include "support/monospaced_metrics.h"

namespace {

// Counts how often it is asked.
class CountingMetrics : public support::MonospacedMetrics {
 public:
  int advance(layout::FaceId face, char32_t c) const override {
    ++asked;
    return MonospacedMetrics::advance(face, c);
  }
  mutable long asked = 0;
};

// Processor time, the best of some rounds: other programs do not count.
double seconds(const layout::Document& document) {
  const support::MonospacedMetrics fonts;
  std::clock_t best = std::numeric_limits<std::clock_t>::max();
  for (int round = 0; round < 5; ++round) {
    const std::clock_t start = std::clock();
    const auto pages = layout::paginate(document, fonts);
    best = std::min(best, std::clock() - start);
    BOOST_TEST(!pages.pages.empty());
  }
  return static_cast<double>(best) / CLOCKS_PER_SEC;
}

layout::Document headings(int count) {
  layout::Document result{support::smallPage(300, 500), {}};
  for (int i = 0; i < count; ++i) {
    layout::Paragraph heading = support::paragraph("judul");
    heading.keepWithNext = true;
    result.blocks.push_back({heading});
  }
  return result;
}

std::size_t bytesOf(const layout::Pages& pages) {
  std::size_t bytes = pages.pages.capacity() * sizeof(layout::Page) +
                      pages.structure.capacity() * sizeof(layout::StructureNode);
  for (const layout::Page& page : pages.pages) {
    bytes += page.items.capacity() * sizeof(layout::Item);
    for (const layout::Item& item : page.items) {
      const auto* text = std::get_if<layout::Text>(&item);
      if (text != nullptr && text->text.capacity() > 15) bytes += text->text.capacity() + 1;
    }
  }
  return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scale)

BOOST_AUTO_TEST_CASE(four_times_the_rows_take_about_four_times_as_long) {
  const double quarter = seconds(sample::lampiran(2500));
  BOOST_TEST(seconds(sample::lampiran(10000)) < 9 * quarter);  // sixteen times if time grew as the square
}

BOOST_AUTO_TEST_CASE(a_chain_of_headings_without_end_takes_time_in_proportion_to_its_length) {
  const double quarter = seconds(headings(2500));
  BOOST_TEST(seconds(headings(10000)) < 9 * quarter);
}

BOOST_AUTO_TEST_CASE(ten_thousand_rows_are_all_there_and_compact) {
  const support::MonospacedMetrics fonts;
  const auto pages = layout::paginate(sample::lampiran(10000), fonts);
  BOOST_TEST(reading::nodesOf(pages, layout::Role::DataCell).size() == 50000U);
  BOOST_TEST(bytesOf(pages) < 30U * 1024 * 1024);
}

BOOST_AUTO_TEST_CASE(the_width_of_a_letter_is_asked_for_once) {
  const CountingMetrics fonts;
  layout::paginate(sample::lampiran(1000), fonts);
  BOOST_TEST(fonts.asked < 100);
}

BOOST_AUTO_TEST_SUITE_END()
