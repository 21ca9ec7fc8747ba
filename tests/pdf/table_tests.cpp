// Long tables: many pages, tens of thousands of structure elements.
#include <ctime>

#include "press.h"
#include "sample_letter.h"
#include "support/boost_test.h"

namespace {

using pdf_tests::Press;
using pdf_tests::PrintedFile;

double secondsOf(const Press& press, const layout::Pages& pages) {
  const std::clock_t start = std::clock();
  press.writer().write(pages, pdf_tests::metadata(), {});
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(a_long_table)

BOOST_AUTO_TEST_CASE(is_sound_and_complete) {
  const Press press;
  const layout::Pages pages = press.pages(sample::table(200));
  const PrintedFile file(press.writer().write(pages, pdf_tests::metadata(), {}).bytes);
  BOOST_TEST(file.tell("qpdf --check").find("WARNING") == std::string::npos);
  const std::string tree = file.tree();
  BOOST_TEST(pdf_tests::areInOrder(
      tree, {"Table", "TH", "\"No.\"", "TD", "\"1.\"", "\"100.\"", "\"200.\"", "\"7400\""}));
  std::size_t rows = 0;
  for (std::size_t at = 0; (at = tree.find("\n    TR\n", at)) != std::string::npos; ++at) ++rows;
  BOOST_TEST(rows == 201U);
}

BOOST_AUTO_TEST_CASE(takes_time_as_its_length) {
  const Press press;
  const layout::Pages small = press.pages(sample::table(1000));
  const layout::Pages large = press.pages(sample::table(8000));
  secondsOf(press, small);
  const double one = secondsOf(press, small);
  const double eight = secondsOf(press, large);
  BOOST_TEST(eight < 20 * one + 0.05, eight << " s for eight times what took " << one << " s");
}

BOOST_AUTO_TEST_SUITE_END()
