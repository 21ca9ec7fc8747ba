// letter-templates/schema/bahasa.rng, through the schema of the cards that includes it, by xmllint.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "support/boost_test.h"
#include "support/command.h"
#include "support/temporary_folder.h"
#include "templates/suite.h"

namespace {

const std::filesystem::path kTests = BERKAS_SOURCE_DIR "/tests/templates";

// The files that the schema refuses, by their text.
std::vector<std::string> refused(const std::vector<std::string>& texts) {
  const support::TemporaryFolder folder;
  // Its verdicts go to standard error.
  std::vector<std::string> command = {"/bin/sh", "-c", "exec xmllint --noout --nonet --relaxng \"$@\" 2>&1",
                                      "sh", (kTests / "kartu.rng").string()};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    command.push_back((folder.path() / (std::to_string(i) + ".xml")).string());
    std::ofstream(command.back()) << texts[i];
  }
  const support::CommandResult result = support::runCommand(command);
  BOOST_REQUIRE_MESSAGE(result.status == 0 || result.status == 3, result.output);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string verdict = "/" + std::to_string(i) + ".xml validates";
    if (result.output.find(verdict) == std::string::npos) found.push_back(texts[i]);
  }
  return found;
}

std::vector<std::string> templatesThatLoad() {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::directory_iterator(kTests / "suite")) {
    for (const templates_tests::Case& one : templates_tests::read(entry.path()).cases) {
      if (one.outcome()->title == "load refuses") continue;
      for (const templates_tests::Section& section : one.sections) {
        if (section.title == "template" || section.title.rfind("file ", 0) == 0)
          texts.push_back(section.text);
      }
    }
  }
  return texts;
}

std::string cardText(const std::string& content) {
  return "<kartu jenis='x'>" + content + "</kartu>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(schema)

BOOST_AUTO_TEST_CASE(every_template_of_the_suite_that_loads_is_valid) {
  const std::vector<std::string> texts = templatesThatLoad();
  BOOST_TEST(texts.size() > 40U);
  BOOST_TEST(refused(texts) == std::vector<std::string>(), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_the_language_does_not_know_is_not_valid) {
  const std::vector<std::string> texts = {
      cardText("<jika><p>x</p></jika>"),
      cardText("<jika uji=''><p>x</p></jika>"),
      cardText("<jika uji='a' b='c'/>"),
      cardText("<lain uji='a'/>"),
      cardText("<ulang sebagai='x'/>"),
      cardText("<ulang pilih='a' sebagai='9'/>"),
      cardText("<p><ulang pilih='a'><tidak-ada/></ulang></p>"),
      cardText("<sisip/>"),
      cardText("<sisip berkas='../a.xml'/>"),
      cardText("<p>x</p><bidang/>"),
      cardText("<bidang><teks/></bidang>"),
      cardText("<bidang><teks nama='a b'/></bidang>"),
      cardText("<bidang><teks nama='a' wajib='mungkin'/></bidang>"),
      cardText("<bidang><teks nama='a'><teks nama='b'/></teks></bidang>"),
      cardText("<bidang><kelompok nama='@a'><teks nama='b'/></kelompok></bidang>"),
      cardText("<bidang><daftar nama='a' wajib='tidak'/></bidang>"),
      cardText("<bidang>teks</bidang>"),
      "<potongan berkas='x'/>",
  };
  BOOST_TEST(refused(texts) == texts, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
