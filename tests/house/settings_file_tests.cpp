#include "house/settings_file.h"

#include <fstream>

#include "base/error.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

namespace {

house::SettingsFile read(const std::string& text) {
  const support::TemporaryFolder folder;
  const app::Home home(folder.path());
  std::ofstream(home.settings(), std::ios::binary) << text;
  return house::readSettings(base::PosixDisk(), home);
}

std::string told(const base::Problems& problems) {
  std::string text;
  for (const base::Problem& problem : problems) text += base::describe(problem) + "\n";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(settings_file)

BOOST_AUTO_TEST_CASE(what_is_given_holds_and_the_rest_is_at_its_default) {
  const house::SettingsFile file = read("# a comment\nmail.from = a@example.go.id\ndisk.reserve-mib: 7\n");
  BOOST_TEST(told(file.problems.all()).empty());
  BOOST_TEST(file.settings.text("mail.from") == "a@example.go.id");
  BOOST_TEST(file.settings.number("disk.reserve-mib") == 7);
  BOOST_TEST(file.settings.text("operator") == "operator");
}

BOOST_AUTO_TEST_CASE(a_key_that_stands_there_twice_is_a_problem_even_with_one_value) {
  const house::SettingsFile file = read("operator = a\noperator = a\n");
  BOOST_TEST(
      told(file.problems.wrong) ==
      "berkas.properties: setting \"operator\" stands there more than once; leave the one that is meant\n");
}

BOOST_AUTO_TEST_CASE(a_value_that_is_no_line_of_text_is_wrong_and_not_repeated) {
  const std::pair<const char*, const char*> cases[] = {
      {"\xff\xfe", "is not UTF-8: byte 0xFF at position 2; write it in UTF-8"},
      {"a\x1b[31m", "holds the control character U+001B; remove it"},
      {"\xC2\x85", "holds the control character U+0085; remove it"}};
  for (const auto& [value, problem] : cases) {
    const house::SettingsFile file = read(std::string("mail.from-name = x") + value + "\n");
    BOOST_TEST(told(file.problems.wrong) ==
               std::string("berkas.properties: setting \"mail.from-name\" ") + problem + "\n");
  }
}

BOOST_AUTO_TEST_CASE(every_key_says_what_it_means_in_both_languages) {
  for (const app::SettingRule& rule : app::settingRules()) {
    const std::string english = rule.meaning.in(base::Language::English);
    const std::string indonesian = rule.meaning.in(base::Language::Indonesian);
    BOOST_TEST((english != indonesian && english != rule.meaning.code()), rule.key);
    const bool mayHoldKey = rule.key == "signer.secret" || rule.key == "signer.pkcs12.file";
    for (const std::string& text : {english, indonesian})
      BOOST_TEST((text.find("{key}") != std::string::npos) == mayHoldKey, rule.key << ": " << text);
  }
}

BOOST_AUTO_TEST_CASE(a_folder_without_settings_is_no_home) {
  const support::TemporaryFolder folder;
  BOOST_CHECK_THROW(house::readSettings(base::PosixDisk(), app::Home(folder.path())), base::NotFound);
}

BOOST_AUTO_TEST_SUITE_END()
