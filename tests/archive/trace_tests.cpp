// What the kernel was asked to change is what the Disk was asked to change, call for call: so what the
// simulated disk proves of the protocol holds for the program.
#include <fstream>
#include <regex>
#include <sstream>

#include "support/boost_test.h"
#include "support/command.h"
#include "support/temporary_folder.h"

namespace {

const char* const kCalls =
    "trace=open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
    "unlink,unlinkat,rmdir,truncate,ftruncate,mknod,mknodat,syncfs,sync";

// The paths between quotes of a line of strace.
std::vector<std::string> pathsOf(const std::string& line) {
  static const std::regex kQuoted("\"([^\"]*)\"");
  std::vector<std::string> paths;
  for (std::sregex_iterator match(line.begin(), line.end(), kQuoted), end; match != end; ++match)
    paths.push_back((*match)[1]);
  return paths;
}

// In the words of traced_commits; nothing for a call that changes nothing.
std::string changeOf(const std::string& line) {
  static const std::regex kCall("^[0-9]+ +([a-z0-9]+)\\(");
  std::smatch match;
  if (!std::regex_search(line, match, kCall) || line.find(" = -1 ") != std::string::npos) return {};
  std::string call = match[1];
  if (call.rfind("open", 0) == 0) {
    const bool mayWrite = line.find("O_WRONLY") != std::string::npos ||
                          line.find("O_RDWR") != std::string::npos ||
                          line.find("O_CREAT") != std::string::npos;
    if (!mayWrite) return {};
    call = "create";
  }
  if (call.rfind("rename", 0) == 0) call = "rename";
  for (const std::string& path : pathsOf(line)) call += " " + path;
  return call;
}

std::vector<std::string> linesOf(std::istream& in) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trace)

BOOST_AUTO_TEST_CASE(no_change_goes_round_the_disk) {
  const support::TemporaryFolder folder;
  const base::Path trace = folder.path() / "trace";
  const base::Path home = folder.path() / "home";
  std::filesystem::create_directory(home);
  const auto ran =
      support::runCommand({"/usr/bin/strace", "-E", "ASAN_OPTIONS=detect_leaks=0", "-f", "-qq", "-s", "4096",
                           "-e", kCalls, "-o", trace.string(), TRACED_COMMITS, home.string()});
  BOOST_TEST_REQUIRE(ran.status == 0);
  std::istringstream said(ran.output);
  const std::vector<std::string> asked = linesOf(said);
  std::vector<std::string> done;
  std::ifstream file(trace);
  for (const std::string& line : linesOf(file)) {
    const std::string change = changeOf(line);
    const bool isOurs = change.find(home.string()) != std::string::npos || change == "syncfs";
    const bool isLock = change.find("/locks/") != std::string::npos && change.rfind("create", 0) == 0;
    if (isOurs && !isLock) done.push_back(change);
  }
  BOOST_TEST(asked.size() > 40U);
  BOOST_TEST(done == asked, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
