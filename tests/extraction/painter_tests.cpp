// Pages painted by the real worker.
#include "extraction/painter.h"

#include "support/boost_test.h"
#include "support/text_pdf.h"

using extraction::PagePainter;

namespace {

// Two pages of 200 x 300 points; the second one has a black square.
base::Bytes twoPages() {
  return "%PDF-1.4\n"
         "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
         "2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 200 300]>>endobj\n"
         "3 0 obj<</Type/Page/Parent 2 0 R/Resources<<>>>>endobj\n"
         "4 0 obj<</Type/Page/Parent 2 0 R/Resources<<>>/Contents 5 0 R>>endobj\n"
         "5 0 obj<</Length 16>>stream\n0 0 100 100 re f\nendstream endobj\n"
         "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";
}

// PNG (ISO/IEC 15948) 11.2.2: width and height follow the length and the name of the first chunk.
int numberAt(const base::Bytes& png, std::size_t at) {
  int number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number * 256 + static_cast<unsigned char>(png[i]);
  return number;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(painter)

BOOST_AUTO_TEST_CASE(a_page_is_painted_as_wide_as_it_is_asked_for) {
  PagePainter painter;
  const auto page = painter.paint(twoPages(), 2, 400);
  BOOST_TEST_REQUIRE(page.has_value());
  BOOST_TEST(page->pages == 2);
  BOOST_TEST(numberAt(page->png, 16) == 400);
  BOOST_TEST(numberAt(page->png, 20) == 600);
}

BOOST_AUTO_TEST_CASE(each_page_has_its_own_picture) {
  PagePainter painter;
  const auto first = painter.paint(twoPages(), 1, 100);
  const auto second = painter.paint(twoPages(), 2, 100);
  BOOST_TEST_REQUIRE((first && second));
  BOOST_TEST((first->png != second->png));
  BOOST_TEST((painter.paint(twoPages(), 1, 100)->png == first->png));
}

BOOST_AUTO_TEST_CASE(the_width_stays_within_its_bounds) {
  PagePainter painter;
  BOOST_TEST(numberAt(painter.paint(twoPages(), 1, -5)->png, 16) == extraction::kLeastPageWidth);
  BOOST_TEST(numberAt(painter.paint(twoPages(), 1, 1'000'000)->png, 16) == extraction::kMostPageWidth);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_painted_is_nothing) {
  PagePainter painter;
  for (const int number : {-1, 0, 3}) BOOST_TEST(!painter.paint(twoPages(), number, 100).has_value());
  BOOST_TEST(!painter.paint("", 1, 100).has_value());
  BOOST_TEST(!painter.paint("%PDF-1.7 surat", 1, 100).has_value());
  base::Bytes strip = twoPages();
  strip.replace(strip.find("200 300"), 7, "1 90000");
  BOOST_TEST(!painter.paint(strip, 1, 100).has_value());
}

// Opening a font's file is nothing that a worker in its cage may do.
BOOST_AUTO_TEST_CASE(a_page_without_its_fonts_hinders_no_other) {
  PagePainter painter;
  painter.paint(support::pdfShowing("huruf dari luar"), 1, 100);
  BOOST_TEST(painter.paint(twoPages(), 1, 100).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
