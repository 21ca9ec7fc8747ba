#include "base/checked_text.h"

#include "base/script.h"
#include "base/utf8.h"
#include "support/boost_test.h"

namespace {

using base::Lines;
using base::Presence;

std::string problemOf(std::string_view raw, const base::TextRule& rule = {},
                      Presence presence = Presence::Optional) {
  return base::checkText(raw, rule, presence).problem.in(base::Language::English);
}

std::string textOf(std::string_view raw, Lines lines = Lines::One) {
  const base::CheckedText checked = base::checkText(raw, {200, lines});
  BOOST_TEST(checked.problem.empty());
  return checked.text;
}

bool hasGlyph(char32_t c) {
  return c < 0x500;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checked_text)

BOOST_AUTO_TEST_CASE(a_text_is_composed_and_tidied) {
  BOOST_TEST(textOf("  Dinas \t Sosial\n") == "Dinas Sosial");
  BOOST_TEST(textOf("Budi\xC2\xA0Santoso") == "Budi Santoso");
  BOOST_TEST(textOf("e\xCC\x81") == "\xC3\xA9");
  BOOST_TEST(textOf("\r\n satu  \r\n\n dua \n", Lines::Many) == "satu\n\n dua");
  BOOST_TEST(textOf(" \t ") == "");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_are_refused_with_their_place) {
  BOOST_TEST(problemOf("Jos\xE9") == "is not UTF-8: byte 0xE9 at position 4; write it in UTF-8");
  BOOST_TEST(problemOf("\xC0\x80").find("byte 0xC0") != std::string::npos);
  BOOST_TEST(problemOf("\xED\xA0\x80").find("byte 0xED") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_seen_is_refused_by_name) {
  const std::pair<std::string, const char*> hidden[] = {{std::string("a\0b", 3), "U+0000"},
                                                        {"a\x1B[31m", "U+001B"},
                                                        {"a\x7F", "U+007F"},
                                                        {"a\xC2\x85", "U+0085"},
                                                        {"\xE2\x80\xAE"
                                                         "a",
                                                         "U+202E"},
                                                        {"a\xE2\x81\xA6", "U+2066"},
                                                        {"a\xC2\xAD", "U+00AD"},
                                                        {"a\xE2\x80\x8B", "U+200B"},
                                                        {"a\xE2\x80\x8D", "U+200D"},
                                                        {"a\xE2\x80\xA8", "U+2028"},
                                                        {"a\xE2\x80\xA9", "U+2029"},
                                                        {"\xEF\xBB\xBF"
                                                         "a",
                                                         "U+FEFF"},
                                                        {"a\xEF\xB8\x8F", "U+FE0F"},
                                                        {"a\xCD\x8F", "U+034F"},
                                                        {"a\xF3\xA0\x81\x81", "U+E0041"},
                                                        {"a\xEF\xBF\xB9", "U+FFF9"}};
  for (const auto& [text, name] : hidden) {
    const std::string problem = problemOf(text);
    BOOST_TEST(problem.find(name) != std::string::npos, name << ": " << problem);
    BOOST_TEST(problem.find("remove it") != std::string::npos, problem);
  }
  BOOST_TEST(problemOf("a\nb", {200, Lines::Many}) == "");
}

BOOST_AUTO_TEST_CASE(length_and_emptiness_are_judged_after_tidying) {
  BOOST_TEST(problemOf(std::string(200, 'a') + "  ") == "");
  BOOST_TEST(problemOf(std::string(201, 'a')).find("200 characters") != std::string::npos);
  BOOST_TEST(problemOf(std::string(100'000, 'a')).find("200 characters") != std::string::npos);
  BOOST_TEST(problemOf(" \n", base::kLine, Presence::Required) == "is empty; fill it in");
  BOOST_TEST(base::checkText("a\x01", {}).text == "");
}

BOOST_AUTO_TEST_CASE(scripts_that_must_be_shaped_are_refused_by_name) {
  const std::pair<const char*, const char*> texts[] = {
      {"\xD8\xA7", "holds Arabic letters, which letters cannot be set in yet: U+0627"},
      {"\xEF\xBB\xBB", "Arabic"},
      {"\xD7\xA9", "Hebrew"},
      {"\xDC\x90", "Syriac"},
      {"\xE0\xA4\x95", "Devanagari"},
      {"\xE0\xAE\x95", "Tamil"},
      {"\xE0\xB8\x81", "Thai"},
      {"\xE1\x9E\x80", "Khmer"},
      {"\xE1\x80\x80", "Myanmar"},
      {"\xE0\xBD\x80", "Tibetan"},
      {"\xE1\xA0\xA0", "Mongolian"},
      {"\xEA\xA6\x8F", "Javanese"},
      {"\xE1\xAC\x93", "Balinese"},
      {"\xF0\x90\xA4\x80", "right-to-left"}};
  for (const auto& [text, script] : texts) {
    const std::string problem = base::problemOfPrinting(text, {}).in(base::Language::English);
    BOOST_TEST(problem.find(script) != std::string::npos, script << ": " << problem);
  }
  for (const char* text :
       {"Kota Malang", "\xC3\xA9", "\xCE\xB1", "\xD0\x94", "\xE0\xB8\xBF" /* baht */, "\xE4\xB8\xAD"})
    BOOST_TEST(base::problemOfPrinting(text, {}).empty(), text);
}

BOOST_AUTO_TEST_CASE(a_character_without_a_glyph_is_refused_by_name) {
  BOOST_TEST(base::problemOfPrinting("Kota\n\xC3\xA9", hasGlyph).empty());
  const std::string problem =
      base::problemOfPrinting("Kota \xE4\xB8\xAD", hasGlyph).in(base::Language::English);
  BOOST_TEST(problem.find("holds U+4E2D, which no font of the office can draw") != std::string::npos,
             problem);
}

BOOST_AUTO_TEST_CASE(a_file_name_is_plain) {
  BOOST_TEST(base::problemOfFileName("Surat Pernyataan.pdf").empty());
  for (const char* name : {"a/b.pdf", "..\\a", ".a", "a:b", "a?"})
    BOOST_TEST(!base::problemOfFileName(name).empty(), name);
  BOOST_TEST(!base::problemOfFileName(std::string(151, 'a')).empty());
}

BOOST_AUTO_TEST_SUITE_END()
