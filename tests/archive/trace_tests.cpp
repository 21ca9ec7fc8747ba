// What the kernel was asked to change is what the Disk was asked to change, call for call: so what the
// simulated disk proves of the protocol holds for the program.
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include "support/boost_test.h"
#include "support/command.h"
#include "support/temporary_folder.h"

namespace {

const char* const kCalls =
    "trace=open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
    "unlink,unlinkat,rmdir,truncate,ftruncate,mknod,mknodat,syncfs,sync";

// Folder and name of each path between quotes of a line of strace, as the disk's journal has them.
std::string pathsOf(const std::string& line) {
  static const std::regex kQuoted("\"([^\"]*)\"");
  std::string paths;
  for (std::sregex_iterator match(line.begin(), line.end(), kQuoted), end; match != end; ++match) {
    const base::Path path((*match)[1].str());
    paths += " " + (path.parent_path().filename() / path.filename()).string();
  }
  return paths;
}

bool mayWrite(const std::string& line) {
  return line.find("O_WRONLY") != std::string::npos || line.find("O_RDWR") != std::string::npos ||
         line.find("O_CREAT") != std::string::npos;
}

// What the kernel was asked to change; nothing for a call that changes nothing.
std::string changeOf(const std::string& line) {
  static const std::regex kCall("^[0-9]+ +([a-z0-9]+)\\(");
  std::smatch match;
  if (!std::regex_search(line, match, kCall) || line.find(" = -1 ") != std::string::npos) return {};
  std::string call = match[1];
  if (call.rfind("open", 0) == 0) {
    if (!mayWrite(line)) return {};
    call = "create";
  }
  if (call.rfind("rename", 0) == 0) call = "rename";
  return call + pathsOf(line);
}

// The same of a line of the disk's journal; nothing for calls that strace was not told to show.
std::string changeAskedFor(const std::string& line) {
  static const std::map<std::string, std::string> kNames = {
      {"create", "create"},     {"makeDirectory", "mkdir"},   {"renameNew", "rename"},
      {"replace", "rename"},    {"exchange", "rename"},       {"link", "link"},
      {"removeFile", "unlink"}, {"removeDirectory", "rmdir"}, {"syncFileSystem", "syncfs"}};
  const std::size_t blank = std::min(line.find(' '), line.size());
  const auto call = kNames.find(line.substr(0, blank));
  return call == kNames.end() ? std::string() : call->second + line.substr(blank);
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
  std::vector<std::string> asked;
  for (const std::string& line : linesOf(said)) {
    const std::string change = changeAskedFor(line);
    if (!change.empty()) asked.push_back(change);
  }
  std::vector<std::string> done;
  std::ifstream file(trace);
  for (const std::string& line : linesOf(file)) {
    const std::string change = changeOf(line);
    const bool isOurs = line.find(home.string()) != std::string::npos || change == "syncfs";
    const bool isLock = change.rfind("create locks/", 0) == 0;
    if (!change.empty() && isOurs && !isLock) done.push_back(change);
  }
  BOOST_TEST(asked.size() > 40U);
  BOOST_TEST(done == asked, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
