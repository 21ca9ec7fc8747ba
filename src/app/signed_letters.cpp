#include "app/signed_letters.h"

#include "base/error.h"
#include "crypto/digest.h"
#include "json/text.h"

namespace app {
namespace {

std::string digestOf(base::ByteView bytes) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, bytes);
}

}  // namespace

void keepSigned(base::Disk& disk, const Home& home, const std::string& token, const SignedLetter& letter) {
  const json::Value head =
      json::Object{{"letter", letter.id}, {"made", letter.made}, {"sha256", digestOf(letter.pdf)}};
  base::replaceDurably(disk, home.issue() / token, json::canonical(head) + "\n" + letter.pdf);
}

std::optional<SignedLetter> findSigned(const base::Disk& disk, const Home& home, const std::string& token) {
  const base::Path path = home.issue() / token;
  if (token.empty() || !base::exists(disk, path)) return std::nullopt;
  base::Bytes file = base::readFile(disk, path);
  const std::size_t end = std::min(file.find('\n'), file.size());
  const json::Value head = json::read(file.substr(0, end), path.string());
  SignedLetter letter{head.stringAt("letter"), file.substr(std::min(end + 1, file.size())),
                      head.objectAt("made")};
  if (digestOf(letter.pdf) != head.stringAt("sha256")) {
    throw base::Corrupt(
        path.string() +
        " is damaged: a signed letter that is not archived yet has another digest than its first "
        "line says. Bring it back from a copy, or make its number void.");
  }
  return letter;
}

std::vector<std::string> signedTokens(base::Disk& disk, const Home& home) {
  std::vector<std::string> tokens;
  for (const base::DirectoryEntry& entry : disk.list(home.issue())) {
    const bool isToken = entry.name.find('.') == std::string::npos;
    if (isToken) {
      tokens.push_back(entry.name);
    } else {
      base::removeAll(disk, home.issue() / entry.name);
    }
  }
  return tokens;
}

void forgetSigned(base::Disk& disk, const Home& home, const std::string& token) {
  if (!token.empty()) base::removeAll(disk, home.issue() / token);
}

}  // namespace app
