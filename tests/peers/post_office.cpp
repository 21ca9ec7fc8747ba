#include "peers/post_office.h"

#include <chrono>
#include <filesystem>
#include <sstream>
#include <thread>

#include "support/boost_test.h"

namespace peers_tests {
namespace {

constexpr const char* kScripts = BERKAS_SOURCE_DIR "/tests/peers/";

// Other users' processes must reach the office's folder.
std::vector<std::string> commandFor(const base::Path& folder, const std::vector<std::string>& addresses) {
  std::filesystem::permissions(folder, std::filesystem::perms(0755));
  std::filesystem::create_directory(folder / "office");
  std::vector<std::string> words{"/usr/bin/python3", std::string(kScripts) + "post_office.py",
                                 (folder / "office").string()};
  words.insert(words.end(), addresses.begin(), addresses.end());
  return words;
}

}  // namespace

PostOffice::PostOffice(const std::vector<std::string>& addresses)
    : servers_(commandFor(folder_.path(), addresses)), ports_(support::portsIn(servers_.readLine())) {
  BOOST_REQUIRE(ports_.size() == 2U);
  base::PosixDisk disk;
  base::writeNewFile(disk, password(), "rahasia\n");
  base::writeNewFile(disk, wrongPassword(), "salah\n");
}

std::vector<Facts> PostOffice::mailsOf(const std::string& address, std::size_t count) const {
  std::vector<Facts> mails = fetch(address);
  for (int tries = 0; mails.size() < count && tries < 100; ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    mails = fetch(address);
  }
  return mails;
}

std::vector<Facts> PostOffice::fetch(const std::string& address) const {
  const support::TemporaryFolder folder;
  const auto fetched = support::runCommand({"/usr/bin/python3", std::string(kScripts) + "fetch_mail.py",
                                            std::to_string(imapPort()), certificate().string(), address,
                                            folder.path().string()});
  BOOST_REQUIRE(fetched.status == 0);
  std::vector<Facts> mails;
  for (int number = 1; number <= std::stoi(fetched.output); ++number) {
    mails.push_back(support::runCommand({"/usr/bin/python3", BERKAS_SOURCE_DIR "/tests/mail/parse_mail.py",
                                         (folder.path() / (std::to_string(number) + ".eml")).string()})
                        .output);
  }
  return mails;
}

}  // namespace peers_tests
