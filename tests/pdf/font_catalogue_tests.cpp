// fonts.xml: what it may say, by the reader and by the schema.
#include "pdf/detail/font_catalogue.h"

#include "font_folder.h"
#include "press.h"
#include "support/command.h"
#include "support/problems.h"

namespace {

using namespace pdf_tests;

std::vector<std::string> problemsOf(const std::string& families) {
  const FontFolder folder(families);
  return support::problemsOf<base::InvalidSetup>(
      [&] { pdf::detail::readCatalogue(folder.disk(), folder.catalogue()); });
}

const std::string kDigest(64, 'a');

std::string face(const std::string& style, const std::string& file = kSansFile,
                 const std::string& digest = kDigest) {
  return "<face style=\"" + style + "\" file=\"" + file + "\" sha256=\"" + digest + "\"/>";
}

bool isValid(const base::Path& file) {
  const std::string schema = sourcePath("docs/formats/schema/fonts.rng");
  return support::runCommand(
             {"/bin/sh", "-c",
              "xmllint --noout --nonet --relaxng '" + schema + "' '" + file.string() + "' 2>/dev/null"})
             .status == 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(font_catalogue)

BOOST_AUTO_TEST_CASE(the_catalogue_of_the_repository_is_valid_and_whole) {
  const base::Path file = sourcePath("fonts/fonts.xml");
  BOOST_TEST(isValid(file));
  const auto families = pdf::detail::readCatalogue(base::PosixDisk(), file);
  BOOST_REQUIRE(families.size() == 5U);
  BOOST_TEST(families[0].names[0] == "liberation sans");
  BOOST_TEST(families[0].names[1] == "arial");
  for (const auto& style : families[0].byStyle) BOOST_TEST(style.has_value());
  BOOST_TEST(!families[3].byStyle[2].has_value());
}

BOOST_AUTO_TEST_CASE(every_problem_is_told_with_its_place) {
  support::requireProblems(
      problemsOf("<family name=\"A\" weight=\"3\">" + face("regular") + face("heavy") + face("regular") +
                 "</family>\n"
                 "<family name=\"B\" equivalents=\"C, a\" package=\"fonts-b\">" +
                 face("bold", "/nowhere/b.ttf", "12") + "</family>\n<font/>\n<family>words" +
                 face("regular", "") + "</family>\n"),
      {"fonts.xml:2:1: <family> has no attribute weight; it may have name, equivalents, package",
       "style must be regular, bold, italic or bold-italic, not \"heavy\"",
       "the style regular is given twice in this family", "the name \"a\" is given twice",
       "sha256 must be 64 digits", "there is no file /nowhere/b.ttf; install the package fonts-b",
       "fonts.xml:3:1: a family needs a <face style=\"regular\">",
       "fonts.xml:4:1: expected <family>, not <font>", "<family> holds no text",
       "a name of a family is empty", "a face needs the attribute file"});
}

BOOST_AUTO_TEST_CASE(an_empty_catalogue_and_another_document_are_refused) {
  support::requireProblems(problemsOf(""), {"a catalogue needs a <family> at least"});
  const FontFolder folder("");
  base::PosixDisk disk;
  const base::Path other = folder.catalogue().parent_path() / "other.xml";
  base::writeNewFile(disk, other, "<holidays/>");
  support::requireProblems(
      support::problemsOf<base::InvalidSetup>([&] { pdf::detail::readCatalogue(disk, other); }),
      {"other.xml:1:1: expected <fonts>, not <holidays>"});
}

BOOST_AUTO_TEST_CASE(a_relative_file_is_looked_for_beside_the_catalogue) {
  FontFolder folder("<family name=\"A\">" + face("regular", "a.ttf") + "</family>");
  folder.add("a.ttf", "x");
  const auto families = pdf::detail::readCatalogue(folder.disk(), folder.catalogue());
  BOOST_TEST(families[0].byStyle[0]->file == folder.catalogue().parent_path() / "a.ttf");
  BOOST_TEST(isValid(folder.catalogue()));
}

BOOST_AUTO_TEST_CASE(the_schema_refuses_what_the_reader_refuses) {
  for (const std::string& families :
       std::vector<std::string>{"", "<family name=\"A\"/>", "<family>" + face("regular") + "</family>",
                                "<family name=\"A\">" + face("heavy") + "</family>",
                                "<family name=\"A\">" + face("regular", "a.ttf", "12") + "</family>",
                                "<family name=\"A\" weight=\"3\">" + face("regular") + "</family>"}) {
    BOOST_TEST(!isValid(FontFolder(families).catalogue()), families);
  }
}

BOOST_AUTO_TEST_SUITE_END()
