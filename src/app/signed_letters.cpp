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

// The content before the name, so that what has its name is whole; then both at once for all who wait.
void SignedLetters::keep(const std::string& token, const SignedLetter& letter) {
  const json::Value head =
      json::Object{{"letter", letter.id}, {"made", letter.made}, {"sha256", digestOf(letter.pdf)}};
  const base::Path fresh = home_.issue() / (token + ".new");
  base::removeAll(disk_, fresh);
  base::writeNewFile(disk_, fresh, json::canonical(head) + "\n" + letter.pdf);
  sync_.sync();
  disk_.replace(fresh, home_.issue() / token);
  sync_.sync();
}

std::optional<SignedLetter> SignedLetters::find(const std::string& token) const {
  const base::Path path = home_.issue() / token;
  if (token.empty() || !base::exists(disk_, path)) return std::nullopt;
  base::Bytes file = base::readFile(disk_, path);
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

std::vector<std::string> SignedLetters::tokens() {
  std::vector<std::string> tokens;
  for (const base::DirectoryEntry& entry : disk_.list(home_.issue())) {
    const bool isToken = entry.name.find('.') == std::string::npos;
    if (isToken) {
      tokens.push_back(entry.name);
    } else {
      base::removeAll(disk_, home_.issue() / entry.name);
    }
  }
  return tokens;
}

void SignedLetters::forget(const std::string& token) {
  if (!token.empty()) base::removeAll(disk_, home_.issue() / token);
}

}  // namespace app
