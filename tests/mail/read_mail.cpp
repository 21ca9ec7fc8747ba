#include "mail/read_mail.h"

#include <algorithm>

#include "base/disk.h"
#include "crypto/digest.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "support/temporary_folder.h"

namespace mail_tests {
namespace {

std::size_t longestLine(base::ByteView bytes) {
  std::size_t longest = 0;
  for (std::size_t start = 0; start < bytes.size();) {
    const std::size_t end = bytes.find("\r\n", start);
    BOOST_REQUIRE(end != base::ByteView::npos);
    longest = std::max(longest, end - start);
    start = end + 2;
  }
  return longest;
}

}  // namespace

std::vector<Facts> readByPython(const std::vector<base::Bytes>& mails) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  std::vector<std::string> words{"/usr/bin/python3", BERKAS_SOURCE_DIR "/tests/mail/parse_mail.py"};
  for (const base::Bytes& mail : mails) {
    words.push_back((folder.path() / std::to_string(words.size())).string());
    base::writeNewFile(disk, words.back(), mail);
  }
  const support::CommandResult result = support::runCommand(words);
  BOOST_TEST(result.status == 0);
  std::vector<Facts> facts;
  for (std::size_t start = 0; start < result.output.size();) {
    const std::size_t end = result.output.find('\f', start);
    BOOST_REQUIRE(end != std::string::npos);
    facts.push_back(result.output.substr(start, end - start));
    start = end + 1;
  }
  BOOST_REQUIRE(facts.size() == mails.size());
  return facts;
}

Facts readByPython(const base::Bytes& mail) {
  return readByPython(std::vector<base::Bytes>{mail}).front();
}

void expectLine(const Facts& facts, const std::string& line) {
  BOOST_TEST(("\n" + facts).find("\n" + line + "\n") != std::string::npos, line << " is not in\n" << facts);
}

void requireCleanLines(base::ByteView mail, std::size_t most) {
  BOOST_TEST(longestLine(mail) <= most);
  for (std::size_t i = 0; i < mail.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(mail[i]);
    BOOST_REQUIRE(c < 0x7F);
    if (c == '\n') BOOST_REQUIRE((i > 0 && mail[i - 1] == '\r'));
    if (c == '\r') BOOST_REQUIRE((i + 1 < mail.size() && mail[i + 1] == '\n'));
  }
}

std::string sha256(base::ByteView bytes) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, bytes);
}

}  // namespace mail_tests
