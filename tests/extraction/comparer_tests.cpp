// Two versions of a page compared by the real worker.
#include "extraction/comparer.h"

#include "support/boost_test.h"
#include "support/text_pdf.h"

using extraction::PageComparer;

namespace {

// A page of 400 x 99 points with this drawing. A page with text would need a font that is embedded.
base::Bytes pageDrawing(const std::string& drawing) {
  const std::string line(40, 'x');
  base::Bytes pdf = support::pdfShowing(line);
  const std::string text = "BT /F 9 Tf 9 9 Td (" + line + ") Tj ET";
  return pdf.replace(pdf.find(text), text.size(), drawing + std::string(text.size() - drawing.size(), ' '));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comparer)

BOOST_AUTO_TEST_CASE(pages_that_look_alike_have_no_difference) {
  const base::Bytes pdf = pageDrawing("100 50 10 10 re f");
  const auto page = PageComparer().compare(pdf, pdf + "\n%", 1, 800);
  BOOST_TEST_REQUIRE(page.has_value());
  BOOST_TEST(page->width == 800);
  BOOST_TEST((page->before == page->after));
  BOOST_TEST(page->difference.isEmpty());
  BOOST_TEST(page->stripAfter.empty());
}

BOOST_AUTO_TEST_CASE(a_difference_is_framed_and_cut_out_of_both) {
  const auto page =
      PageComparer().compare(pageDrawing("100 50 10 10 re f"), pageDrawing("100 50 20 10 re f"), 1, 800);
  BOOST_TEST_REQUIRE(page.has_value());
  // At two pixels a point: from 110 to 120, and from 39 to 49 below the top.
  BOOST_TEST(page->difference.left >= 219);
  BOOST_TEST(page->difference.left + page->difference.width <= 241);
  BOOST_TEST(page->difference.top >= 77);
  BOOST_TEST(page->difference.top + page->difference.height <= 99);
  BOOST_TEST(!page->stripBefore.empty());
  BOOST_TEST((page->stripBefore != page->stripAfter));
}

BOOST_AUTO_TEST_CASE(a_page_that_one_version_lacks_is_shown_alone) {
  const base::Bytes pdf = pageDrawing("100 50 10 10 re f");
  const auto page = PageComparer().compare("kosong", pdf, 1, 400);
  BOOST_TEST_REQUIRE(page.has_value());
  BOOST_TEST(page->before.empty());
  BOOST_TEST(!page->after.empty());
  BOOST_TEST(!PageComparer().compare("kosong", pdf, 2, 400).has_value());
  BOOST_TEST(!PageComparer().compare("", "", 1, 400).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
