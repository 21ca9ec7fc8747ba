#include "pdf/font_library.h"

#include "font_folder.h"
#include "press.h"
#include "support/problems.h"
#include "support/threads.h"

namespace {

using namespace pdf_tests;

constexpr layout::FontRequest kPlain{0, false, false};

std::string nameOf(const pdf::FontLibrary& fonts, const layout::FontRequest& request, char32_t c) {
  const auto face = fonts.faceFor(request, c);
  return face ? fonts.fileOf(*face).name : "(none)";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(font_library)

BOOST_AUTO_TEST_CASE(families_are_found_by_name_and_by_equivalent_in_any_case) {
  const Press press;
  BOOST_TEST(press.fonts().family("Liberation Sans").value() == 0);
  BOOST_TEST(press.fonts().family("ARIAL").value() == 0);
  BOOST_TEST(press.fonts().family("Times New Roman").value() == 1);
  BOOST_TEST(press.fonts().family("Courier New").value() == 2);
  BOOST_TEST(press.fonts().family("DejaVu Sans").value() == 3);
  BOOST_TEST(!press.fonts().family("Comic Sans"));
}

BOOST_AUTO_TEST_CASE(styles_have_their_faces) {
  const Press press;
  BOOST_TEST(nameOf(press.fonts(), {1, false, false}, U'a') == "LiberationSerif");
  BOOST_TEST(nameOf(press.fonts(), {1, true, false}, U'a') == "LiberationSerif-Bold");
  BOOST_TEST(nameOf(press.fonts(), {1, false, true}, U'a') == "LiberationSerif-Italic");
  BOOST_TEST(nameOf(press.fonts(), {1, true, true}, U'a') == "LiberationSerif-BoldItalic");
}

BOOST_AUTO_TEST_CASE(a_style_that_a_family_lacks_is_its_nearest) {
  const Press press;
  BOOST_TEST(nameOf(press.fonts(), {3, false, true}, U'a') == "DejaVuSans");
  BOOST_TEST(nameOf(press.fonts(), {3, true, true}, U'a') == "DejaVuSans-Bold");
  const FontFolder folder("<family name=\"A\">" + faceElement("regular", kSansFile, contentOf(kSansFile)) +
                          faceElement("italic", kMonoFile, contentOf(kMonoFile)) + "</family>");
  const auto fonts = pdf::FontLibrary::open(folder.disk(), folder.catalogue());
  BOOST_TEST(nameOf(*fonts, {0, true, true}, U'a') == "DejaVuSansMono");
  BOOST_TEST(nameOf(*fonts, {0, true, false}, U'a') == "LiberationSans");
}

BOOST_AUTO_TEST_CASE(a_missing_glyph_comes_from_the_next_family_in_the_same_style) {
  const Press press;
  BOOST_TEST(nameOf(press.fonts(), kPlain, U'☎') == "DejaVuSans");
  BOOST_TEST(nameOf(press.fonts(), {0, true, false}, U'☎') == "DejaVuSans-Bold");
  BOOST_TEST(nameOf(press.fonts(), kPlain, 0xA98F) == "(none)");
}

BOOST_AUTO_TEST_CASE(widths_are_those_of_the_fonts_and_marks_have_none) {
  const Press press;
  const auto sans = *press.fonts().faceFor(kPlain, U'e');
  BOOST_TEST(press.fonts().advance(sans, U'e') == 556);
  BOOST_TEST(press.fonts().advance(sans, U'M') == 833);
  BOOST_TEST(press.fonts().advance(sans, 0x0323) == 0);
  const auto mono = *press.fonts().faceFor({4, false, false}, 0x0301);
  BOOST_TEST(press.fonts().fileOf(mono).name == "DejaVuSansMono");
  BOOST_TEST(press.fonts().advance(mono, 0x0301) == 0);  // 602 in the font
}

BOOST_AUTO_TEST_CASE(measures_are_in_thousandths) {
  const Press press;
  const auto measures = press.fonts().measures(*press.fonts().faceFor(kPlain, U'e'));
  BOOST_TEST(measures.ascent == 905);
  BOOST_TEST(measures.descent == -212);
  BOOST_TEST(measures.underlinePosition <= -115);
  BOOST_TEST(measures.underlineThickness == 73);
}

BOOST_AUTO_TEST_CASE(a_file_with_another_digest_is_refused_and_named) {
  const FontFolder folder("<family name=\"A\">\n" + faceElement("regular", kSansFile, "another") +
                          faceElement("bold", kMonoFile, contentOf(kMonoFile)) +
                          faceElement("italic", kMonoFile, "yet another") + "</family>");
  const auto fonts = pdf::FontLibrary::open(folder.disk(), folder.catalogue());
  BOOST_CHECK_THROW(fonts->faceFor(kPlain, U'a'), base::InvalidSetup);
  BOOST_CHECK_THROW(fonts->faceFor(kPlain, U'a'), base::InvalidSetup);  // and again
  BOOST_TEST(nameOf(*fonts, {0, true, false}, U'a') == "DejaVuSansMono");
  support::requireProblems(support::problemsOf<base::InvalidSetup>([&] { fonts->checkAll(); }),
                           {"fonts.xml:3:1: The font " + std::string(kSansFile) + " is not the one",
                            "fonts.xml:5:1: The font " + std::string(kMonoFile) + " is not the one"});
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_font_is_refused) {
  FontFolder folder("<family name=\"A\">" + faceElement("regular", "face.ttf", "no font") + "</family>");
  folder.add("face.ttf", "no font");
  const auto fonts = pdf::FontLibrary::open(folder.disk(), folder.catalogue());
  BOOST_CHECK_THROW(fonts->checkAll(), base::InvalidSetup);
}

BOOST_AUTO_TEST_CASE(all_files_of_the_repositorys_catalogue_are_as_it_says) {
  Press().fonts().checkAll();
}

BOOST_AUTO_TEST_CASE(threads_that_ask_at_once_get_the_same_face) {
  const Press press;
  std::vector<const pdf::detail::PreparedFace*> faces(8);
  support::onThreads(8, [&](int thread) {
    faces[static_cast<std::size_t>(thread)] = &press.fonts().prepared(*press.fonts().faceFor(kPlain, U'e'));
  });
  for (const auto* face : faces) BOOST_TEST(face == faces[0]);
}

BOOST_AUTO_TEST_SUITE_END()
