// Characters of names come out as they went in, whatever font draws them.
#include "base/error.h"
#include "base/utf8.h"
#include "press.h"
#include "sample_letter.h"
#include "support/boost_test.h"

namespace {

using pdf_tests::Press;
using pdf_tests::PrintedFile;

// Layout hands on NFC; a reader may compose or decompose.
void requireRoundTrip(const std::vector<std::string>& texts) {
  std::vector<std::string> composed;
  for (const std::string& text : texts) composed.push_back(base::toNfc(text));
  const std::string read = base::toNfc(PrintedFile(Press().print(sample::texts(composed)).bytes).text());
  for (const std::string& text : composed)
    BOOST_TEST(read.find(text) != std::string::npos, "\"" << text << "\" is found in \"" << read << "\"");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(names_with_diacritics_can_be_copied) {
  requireRoundTrip({"Nur ‘Aini binti Ḥasan", "Muḥammad Ṣāliḥ al-Ḥaḍramī", "René Kusumāwardhani",
                    "I Gusti Ngurah Śrī", "Ki Agĕng Sêrang", "Raden Mas Suryå", "Ṡulaiman Ǧābir",
                    "Ma’ruf ʿAbd al-Qādir", "Đỗ Nguyễn",
                    "Žižek, Češka, Straße, señor, façade, bjørn, æra, œuvre"});
}

BOOST_AUTO_TEST_CASE(marks_without_a_composed_letter_can_be_copied) {
  requireRoundTrip({"e\xCC\xA3\xCC\x81 x\xCC\x84 M\xCC\x87", "q\xCC\xA3ur'an g\xCC\xA3",
                    "Lingga d\xCC\xA3\xCC\x87 r\xCC\xA5"});
}

BOOST_AUTO_TEST_CASE(signs_of_offices_can_be_copied) {
  requireRoundTrip({"“kutipan” ‘tunggal’ – — … • § © ® ™ € £ ¥", "(a) \\ [b] {c} <d> & %",
                    "½¾ m² m³ ±5 3×4 8÷2 a≤b c≥d e≠f", "No. № 5 → 6"});
}

BOOST_AUTO_TEST_CASE(characters_beyond_the_basic_plane_can_be_copied) {
  requireRoundTrip({"\xF0\x9D\x94\xB8\xF0\x9D\x94\xB9 ganda"});  // U+1D538, U+1D539
}

BOOST_AUTO_TEST_CASE(a_glyph_that_the_family_lacks_comes_from_the_next) {
  const pdf::Written written = Press().print(sample::texts({"Telepon ☎ (0341)"}));
  const PrintedFile file(written.bytes);
  BOOST_TEST(file.text().find("Telepon ☎ (0341)") != std::string::npos);
  BOOST_TEST(file.tell("pdffonts").find("+DejaVuSans ") != std::string::npos);
  BOOST_REQUIRE(written.fonts.size() == 2U);
  BOOST_TEST(written.fonts[1].name == "DejaVuSans");
  BOOST_TEST(written.fonts[1].sha256 == "abdc775b21b1bc470d50c97e790d276f2054b7504e56e5bd3e64f48d68582322");
}

BOOST_AUTO_TEST_CASE(blanks_that_do_not_break_are_told_as_blanks) {
  const std::string text = PrintedFile(Press().print(sample::texts({"Rp\u00A05.000 saja"})).bytes).text();
  BOOST_TEST(text.find("Rp 5.000 saja") != std::string::npos);  // poppler tells U+00A0 as U+0020
}

BOOST_AUTO_TEST_CASE(a_character_without_any_glyph_is_refused_before_a_page_is_made) {
  BOOST_CHECK_THROW(Press().pages(sample::texts({"Aksara Jawa: \xEA\xA6\x8F"})), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(characters_that_may_not_be_text_are_refused) {
  const Press press;
  for (const char32_t c : {U'\uFEFF', U'\uE000', U'\uFFFE', U'\U000F0000', char32_t{0x85}})
    BOOST_TEST(!press.fonts().faceFor({0, false, false}, c), base::codePointName(c));
}

BOOST_AUTO_TEST_CASE(a_page_that_asks_a_face_for_a_glyph_it_lacks_is_a_bug) {
  const Press press;
  layout::Pages pages = press.pages(sample::texts({"x"}));
  std::get<layout::Text>(pages.pages[0].items[0]).text = "\xEA\xA6\x8F";
  BOOST_CHECK_THROW(press.writer().write(pages, pdf_tests::metadata(), {}), base::Internal);
}

BOOST_AUTO_TEST_CASE(glyph_numbers_that_look_like_parentheses_are_escaped) {
  // Glyph numbers follow the order in which characters beyond the common ones come: 0x28, 0x29, 0x5C and
  // 0x0D are among the first hundred.
  std::string letters;
  for (char32_t c = 0x400; c < 0x400 + 120; ++c) base::appendUtf8(letters, c);
  std::string read =
      PrintedFile(Press().print(sample::texts({letters.substr(0, 120), letters.substr(120)})).bytes).text();
  BOOST_TEST(read.find(letters.substr(0, 120)) != std::string::npos);
  BOOST_TEST(read.find(letters.substr(120)) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(justified_lines_keep_their_words) {
  layout::Document document = sample::letter();
  const std::string text = PrintedFile(Press().print(document).bytes).tree();
  BOOST_TEST(text.find("bahwa seluruh perangkat daerah diminta menyiapkan arsip dinamis aktif") !=
             std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
