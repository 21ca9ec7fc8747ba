// Where a page's text is found, however it is written.
#include "verification/detail/text_places.h"

#include "pdf_file.h"
#include "support/boost_test.h"

using namespace verification_tests;
using namespace verification;

namespace {

std::vector<detail::Box> placesIn(const std::string& content) {
  const base::Bytes file =
      written({{1, "<</Type/Catalog/Pages 2 0 R>>"},
               {2,
                "<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F1 7 0 R/F2 8 0 R>>/XObject<</X1 9 0 "
                "R/X2 10 0 R>>>>>>"},
               {3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[5 0 R 6 0 R]>>"},
               {5, stream("", "q")},
               {6, stream("", content)},
               {7, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"},
               {8, "<</Type/Font/Subtype/Type0/BaseFont/Huruf>>"},
               {9, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Matrix[1 0 0 1 100 0]",
                          "BT /F1 10 Tf 0 700 Td (Rp) Tj ET")},
               {10, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X2 10 0 R>>>>",
                           "/X2 Do /X2 Do")}},
              "/Root 1 0 R");
  const Bounds bounds;
  const detail::Document document(file, bounds);
  detail::Effort effort(100'000);
  return detail::textPlaces(document.object(detail::Id(3, 0)), effort);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_places)

BOOST_AUTO_TEST_CASE(text_is_found_however_it_is_placed) {
  for (const std::string content :
       {"BT /F1 10 Tf 100 700 Td (Rp) Tj ET", "BT /F1 10 Tf 1 0 0 1 100 700 Tm [(R) -20 (p)] TJ ET",
        "BT /F1 10 Tf 50 600 Td 50 100 TD <5270> Tj ET", "q 1 0 0 1 100 700 cm BT /F1 10 Tf (Rp) Tj ET Q",
        "0.5 0 0 0.5 0 0 cm BT /F1 20 Tf 200 1400 Td (Rp) Tj ET",
        "BT /F1 10 Tf 10 TL 100 720 Td T* (Rp) ' ET", "BT /F2 10 Tf 100 700 Td <00520070> Tj ET", "/X1 Do",
        "] >> ) } { BT /F1 10 Tf 100 700 Td ) (Rp) Tj ET", "BT /F1 10 Tf 90 700 Td (Rp) Tj (Rp) Tj ET",
        "BT /F1 10 Tf 100 700 Td (\\)\\() Tj ET"}) {
    const auto places = placesIn(content);
    BOOST_TEST_REQUIRE(!places.empty(), content);
    const detail::Box& last = places.back();
    BOOST_TEST((last.left == 100 && last.right == 110), content << ": " << last.left << " to " << last.right);
    BOOST_TEST((last.bottom == 700 && last.top == 707), content << ": " << last.bottom << " to " << last.top);
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_text_and_what_cannot_be_read_shows_nothing) {
  for (const std::string content :
       {"100 700 10 10 re f", "BT /F1 10 Tf 100 700 Td () Tj ET", "Q Q Q ] >> ) ET",
        "BI /W 1 /H 1 ID (((( EI", "/X2 Do", "BT (", "BT /F1 10 Tf 1 2 Td Tj"})
    BOOST_TEST(placesIn(content).empty(), content);
}

BOOST_AUTO_TEST_SUITE_END()
