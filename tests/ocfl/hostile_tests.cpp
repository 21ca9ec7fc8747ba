// What somebody would put into an object to hurt who validates it.
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "base/utf8.h"
#include "json/text.h"
#include "ocfl/validate.h"
#include "specimen.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

using namespace ocfl_tests;
namespace fs = std::filesystem;

namespace {

std::vector<ocfl::Finding> findingsOf(const base::Path& folder) {
  std::vector<ocfl::Finding> all;
  ocfl::validateObject(base::PosixDisk(), folder,
                       [&](const ocfl::Finding& finding) { all.push_back(finding); });
  return all;
}

void bindSocket(const base::Path& path) {
  const int number = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string text = path.string();
  BOOST_TEST_REQUIRE(text.size() < sizeof address.sun_path);
  text.copy(address.sun_path, text.size());
  BOOST_TEST_REQUIRE(::bind(number, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  ::close(number);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile)

BOOST_AUTO_TEST_CASE(nothing_but_files_is_opened_in_the_place_of_any_file) {
  for (const char* path :
       {"0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512", "v1/inventory.json",
        "v1/inventory.json.sha512", "v1/content/a.txt", "logs/x", "extensions/initial/x"}) {
    const support::TemporaryFolder folder;
    specimen().write(folder.path());
    fs::create_directories((folder.path() / path).parent_path());
    fs::remove(folder.path() / path);
    BOOST_TEST_REQUIRE(::mkfifo((folder.path() / path).c_str(), 0644) == 0);
    BOOST_TEST(codesOf(folder.path()).size() > 0U, path);
  }
}

BOOST_AUTO_TEST_CASE(a_socket_is_no_content) {
  const support::TemporaryFolder folder;
  specimen().write(folder.path());
  bindSocket(folder.path() / "v1/content/s");
  BOOST_TEST(codesOf(folder.path()) == std::vector<std::string>{"E089"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(links_are_not_followed) {
  const support::TemporaryFolder folder;
  const support::TemporaryFolder elsewhere;
  std::ofstream(elsewhere.path() / "rahasia.txt") << "satu";
  Specimen made = specimen();
  made.files.clear();
  made.write(folder.path());
  fs::create_directory_symlink(elsewhere.path(), folder.path() / "v1/content");
  BOOST_TEST(codesOf(folder.path()) == std::vector<std::string>{"E090"}, boost::test_tools::per_element());
  fs::create_directory_symlink(folder.path(), folder.path() / "v1/putaran");
  fs::create_directory_symlink("..", folder.path() / "logs");
  BOOST_TEST(codesOf(folder.path()) == std::vector<std::string>{"E090"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_path_leads_nowhere_else) {
  for (const char* path :
       {"../../../etc/passwd", "/etc/passwd", "v1/content/../../../etc/passwd", "v1/content/a.txt\\u0000x"}) {
    Specimen made = specimen();
    const std::string digest = made.digest("satu");
    made.respelt = [&](std::string text) {
      const std::string from = "\"" + digest + "\":[\"v1/content/a.txt\"]";
      return text.replace(text.find(from), from.size(),
                          "\"" + digest + "\":[\"v1/content/a.txt\",\"" + path + "\"]");
    };
    const support::TemporaryFolder folder;
    made.write(folder.path());
    const auto codes = codesOf(folder.path());
    BOOST_TEST(codes.size() == 1U, path);
    BOOST_TEST((codes.front() == "E099" || codes.front() == "E100" || codes.front() == "E092"), path);
  }
}

BOOST_AUTO_TEST_CASE(names_that_are_no_text_are_told_as_text) {
  const support::TemporaryFolder folder;
  specimen().write(folder.path());
  std::ofstream(folder.path() / "v1/content/\xFF\xFE") << "x";
  std::ofstream(folder.path() / "v1/content/\x1B[2J") << "x";
  for (const ocfl::Finding& finding : findingsOf(folder.path())) {
    BOOST_TEST(finding.code == "E023");
    BOOST_TEST(!base::findInvalidUtf8(finding.path).has_value());
    BOOST_TEST(!base::findInvalidUtf8(finding.message.in(base::Language::English)).has_value());
    BOOST_TEST(json::canonical(finding.path).find('\x1B') == std::string::npos);
  }
  BOOST_TEST(findingsOf(folder.path()).size() == 2U);
}

BOOST_AUTO_TEST_CASE(folders_deeper_than_a_path_may_be_are_a_finding) {
  const support::TemporaryFolder folder;
  specimen().write(folder.path());
  const fs::path start = fs::current_path();
  fs::current_path(folder.path() / "v1/content");
  for (int depth = 0; depth < 40; ++depth) {
    const std::string name(200, 'd');
    fs::create_directory(name);
    fs::current_path(name);
  }
  fs::current_path(start);
  const auto codes = codesOf(folder.path());
  BOOST_TEST(codes == std::vector<std::string>{"E092"}, boost::test_tools::per_element());
  fs::current_path(folder.path() / "v1/content");
  for (int depth = 0; depth < 40; ++depth) fs::current_path(std::string(200, 'd'));
  for (int depth = 0; depth < 40; ++depth) {
    fs::current_path("..");
    fs::remove(std::string(200, 'd'));
  }
  fs::current_path(start);
}

BOOST_AUTO_TEST_CASE(a_flood_of_one_code_is_held_back) {
  const support::TemporaryFolder folder;
  Specimen made = specimen();
  json::Object strangers;
  for (int i = 0; i < 5000; ++i) made.inventory()["kunci" + std::to_string(i)] = i;
  made.write(folder.path());
  const auto all = findingsOf(folder.path());
  BOOST_TEST(all.size() == ocfl::kMostOfOneCode);
  BOOST_TEST(all.back().message.in(base::Language::English).find("not listed") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(large_and_deep_inventories_are_bounded) {
  const support::TemporaryFolder folder;
  Specimen made = specimen();
  made.replaced["inventory.json"] = std::string(100'000, '[');
  made.write(folder.path());
  BOOST_TEST(codesOf(folder.path()) == std::vector<std::string>{"E033"}, boost::test_tools::per_element());
  fs::resize_file(folder.path() / "inventory.json", (64ULL << 20) + 1);
  BOOST_TEST(codesOf(folder.path()) == std::vector<std::string>{"E033"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_no_folder_is_an_error_and_no_finding) {
  const support::TemporaryFolder folder;
  std::ofstream(folder.path() / "a.txt") << "x";
  const auto nobody = [](const ocfl::Finding&) {};
  BOOST_CHECK_THROW(ocfl::validate(base::PosixDisk(), folder.path() / "none", 1, nobody), base::NotFound);
  BOOST_CHECK_THROW(ocfl::validate(base::PosixDisk(), folder.path() / "a.txt", 1, nobody),
                    base::InvalidInput);
}

BOOST_AUTO_TEST_SUITE_END()
