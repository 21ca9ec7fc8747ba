#include "root_codes.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "object_codes.h"
#include "ocfl/validate.h"
#include "support/boost_test.h"
#include "support/simulated_disk.h"
#include "support/temporary_folder.h"

using namespace ocfl_tests;

namespace {

std::string textOf(const std::string& path) {
  std::ifstream file(std::string(BERKAS_SOURCE_DIR) + "/" + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string code(char letter, int number) {
  const std::string digits = std::to_string(number);
  return letter + std::string(3 - digits.size(), '0') + digits;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(root_codes)

BOOST_AUTO_TEST_CASE(whole_roots_have_no_finding) {
  for (const char* spec : {"1.0", "1.1"}) {
    const support::TemporaryFolder folder;
    RootSpecimen made(spec);
    for (int number = 1; number <= 20; ++number)
      made.add("aa/" + std::to_string(number), specimen("1.0", "sha512", number));
    made.files["BACA-SAYA.md"] = "x";
    made.files["ocfl_1.1.md"] = "x";
    made.write(folder.path());
    BOOST_TEST(codesOfRoot(folder.path()).empty());
  }
}

BOOST_AUTO_TEST_CASE(each_root_fails_in_its_code_alone) {
  for (const RootCase& row : rootCases()) {
    const support::TemporaryFolder folder;
    row.make().write(folder.path());
    BOOST_TEST_CONTEXT(row.name) {
      BOOST_TEST(codesOfRoot(folder.path()) == row.expect, boost::test_tools::per_element());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_hierarchy_that_cannot_be_followed_has_no_end) {
  support::SimulatedDisk disk;
  RootSpecimen made;
  made.add("aa/satu", specimen());
  for (const auto& [path, content] : made.files) disk.provideFile("/root/" + path, content);
  disk.provideFolder("/root/bb");
  disk.onCall([&](std::size_t call, const std::string& description) {
    if (description == "list /root/bb") disk.failAt(call, support::Fault::Broken);
  });
  std::vector<std::string> found;
  ocfl::validateRoot(disk, "/root", 1, [&](const ocfl::Finding& finding) {
    found.push_back(finding.code + " " + finding.path);
  });
  BOOST_TEST(found == std::vector<std::string>{"E085 bb"}, boost::test_tools::per_element());
}

// Registered layouts, with the mappings that their definitions give as examples.
BOOST_AUTO_TEST_CASE(an_object_lies_where_its_layout_says) {
  const std::vector<std::pair<std::string, std::string>> places = {
      {"0002-flat-direct-storage-layout", "urn:example:1"},
      {"0003-hash-and-id-n-tuple-storage-layout", ""},
      {"0006-flat-omit-prefix-storage-layout", "1"}};
  for (const auto& [extension, place] : places) {
    if (place.empty()) continue;
    const support::TemporaryFolder folder;
    RootSpecimen made;
    made.add(place, specimen());
    made.files["ocfl_layout.json"] = R"({"extension":")" + extension + R"(","description":"x"})";
    made.files["extensions/" + extension + "/config.json"] = R"({"delimiter":":"})";
    made.write(folder.path());
    BOOST_TEST(codesOfRoot(folder.path()).empty(), extension);
  }
}

BOOST_AUTO_TEST_CASE(the_documentation_names_every_code_and_every_test_object) {
  const std::string page = textOf("docs/formats/ocfl-validation.md");
  for (int number = 1; number <= 112; ++number) {
    if (number == 65 || number == 109) continue;  // no version of the standard has these
    BOOST_TEST(page.find("| " + code('E', number) + " |") != std::string::npos, code('E', number));
  }
  for (int number = 1; number <= 16; ++number) {
    if (number != 6)
      BOOST_TEST(page.find("| " + code('W', number) + " |") != std::string::npos, code('W', number));
  }
  for (const ObjectCase& row : objectCases())
    BOOST_TEST(page.find("`" + row.name + "`") != std::string::npos, row.name);
  for (const RootCase& row : rootCases())
    BOOST_TEST(page.find("`" + row.name + "`") != std::string::npos, row.name);
}

BOOST_AUTO_TEST_SUITE_END()
