#include "app/signed_letters.h"

#include "base/error.h"
#include "crypto/digest.h"
#include "json/text.h"

namespace app {
namespace {

std::string digestOf(base::ByteView bytes) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, bytes);
}

// InvalidInput when it is not whole.
SignedLetter read(const base::Bytes& file, const std::string& name) {
  const std::size_t end = std::min(file.find('\n'), file.size());
  const json::Value head = json::read(file.substr(0, end), name);
  SignedLetter letter{head.stringAt("letter"), file.substr(std::min(end + 1, file.size())),
                      head.objectAt("made")};
  if (digestOf(letter.pdf) != head.stringAt("sha256")) throw base::InvalidInput(name + " is not whole.");
  return letter;
}

}  // namespace

void SignedLetters::keep(const std::string& token, const SignedLetter& letter) {
  const json::Value head =
      json::Object{{"letter", letter.id}, {"made", letter.made}, {"sha256", digestOf(letter.pdf)}};
  forget(token);
  base::writeNewFile(disk_, home_.issue() / token, json::canonical(head) + "\n" + letter.pdf);
}

std::optional<SignedLetter> SignedLetters::find(const std::string& token) const {
  const base::Path path = home_.issue() / token;
  if (token.empty() || !base::exists(disk_, path)) return std::nullopt;
  const base::Bytes file = base::readFile(disk_, path);
  try {
    return read(file, path.string());
  } catch (const base::InvalidInput&) {
    return std::nullopt;
  }
}

std::vector<std::string> SignedLetters::tokens() const {
  std::vector<std::string> tokens;
  for (const base::DirectoryEntry& entry : disk_.list(home_.issue())) tokens.push_back(entry.name);
  return tokens;
}

void SignedLetters::forget(const std::string& token) {
  if (!token.empty()) base::removeAll(disk_, home_.issue() / token);
}

}  // namespace app
