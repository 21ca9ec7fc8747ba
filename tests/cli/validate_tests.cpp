// berkas archive validate, as an auditor without a home would type it.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/home.h"
#include "json/text.h"
#include "support/boost_test.h"

using cli_tests::berkas;
using cli_tests::DemoHome;

BOOST_AUTO_TEST_SUITE(validate)

BOOST_AUTO_TEST_CASE(our_own_archive_is_valid_until_somebody_touches_it) {
  const DemoHome home;
  home.submit();
  const base::Path archive = home.path() / "archive";
  const auto whole = berkas({"archive", "validate", archive.string()});
  BOOST_TEST(whole.status == 0, whole.out + whole.err);
  BOOST_TEST(whole.out == "");
  BOOST_TEST(whole.err.find("0 errors") != std::string::npos, whole.err);
  std::filesystem::create_directory(archive / "aneh");
  const auto spoilt = berkas({"archive", "validate", archive.string(), "--threads", "3"});
  BOOST_TEST(spoilt.status == 1);
  const json::Value line = json::read(spoilt.out, "output");
  BOOST_TEST(line.stringAt("code") == "E073");
  BOOST_TEST(line.stringAt("severity") == "error");
  BOOST_TEST(line.stringAt("path") == "aneh");
  BOOST_TEST(!line.stringAt("message").empty());
}

BOOST_AUTO_TEST_CASE(warnings_alone_are_a_yes_and_what_is_not_there_is_no_answer) {
  const support::TemporaryFolder folder;
  std::ofstream(folder.path() / "0=ocfl_1.1") << "ocfl_1.1\n";
  std::filesystem::create_directories(folder.path() / "extensions/sendiri");
  const auto warned = berkas({"archive", "validate", folder.path().string()});
  BOOST_TEST(warned.status == 0, warned.out + warned.err);
  BOOST_TEST(json::read(warned.out, "output").stringAt("code") == "W016");
  BOOST_TEST(berkas({"archive", "validate", (folder.path() / "none").string()}).status == 66);
  BOOST_TEST(berkas({"archive", "validate", (folder.path() / "0=ocfl_1.1").string()}).status == 65);
  BOOST_TEST(berkas({"archive", "validate"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
