#include <algorithm>
#include <cstdlib>

#include "support/boost_test.h"
#include "templates/suite.h"

namespace {

const std::filesystem::path kFolder = BERKAS_SOURCE_DIR "/tests/templates/suite";

std::vector<std::filesystem::path> suiteFiles() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void setOutcome(templates_tests::Case& one, const templates_tests::Section& outcome) {
  std::vector<templates_tests::Section>& sections = one.sections;
  const templates_tests::Section* old = one.outcome();
  if (old) sections.erase(sections.begin() + (old - sections.data()));
  sections.push_back({outcome.title, outcome.text + "\n"});
}

std::string trimmedEnd(const std::string& text) {
  return text.substr(0, text.find_last_not_of('\n') + 1);
}

void replay(const templates_tests::Case& one, const templates_tests::Section& outcome) {
  BOOST_TEST_CONTEXT(one.name) {
    const templates_tests::Section* expected = one.outcome();
    BOOST_REQUIRE(expected);
    BOOST_TEST(outcome.title == expected->title);
    BOOST_TEST(trimmedEnd(outcome.text) == trimmedEnd(expected->text));
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(suite_of_templates)

BOOST_AUTO_TEST_CASE(every_case_comes_out_as_it_is_written_down) {
  const bool bless = std::getenv("BERKAS_BLESS") != nullptr;
  std::size_t count = 0;
  for (const std::filesystem::path& path : suiteFiles()) {
    templates_tests::File file = templates_tests::read(path);
    for (templates_tests::Case& one : file.cases) {
      const templates_tests::Section outcome = templates_tests::replayed(file.shared, one);
      if (bless) {
        setOutcome(one, outcome);
      } else {
        replay(one, outcome);
      }
      ++count;
    }
    if (bless) templates_tests::write(path, file);
  }
  BOOST_TEST(count > 50U);
}

BOOST_AUTO_TEST_SUITE_END()
