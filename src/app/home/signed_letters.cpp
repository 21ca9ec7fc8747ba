#include "app/home/signed_letters.h"

#include <set>
#include <string_view>

#include "base/error.h"
#include "crypto/digest.h"
#include "json/text.h"

namespace app {
namespace {

std::string digestOf(base::ByteView bytes) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, bytes);
}

constexpr std::string_view kPdf = ".pdf";

bool isPdf(std::string_view name) {
  return name.size() > kPdf.size() && name.substr(name.size() - kPdf.size()) == kPdf;
}

}  // namespace

base::Path SignedLetters::recordOf(const std::string& token) const {
  return home_.issue() / token.substr(0, 1) / token;
}

base::Path SignedLetters::pdfOf(const std::string& token) const {
  return recordOf(token) += kPdf;
}

SignedLetter SignedLetters::keep(const std::string& token, SignedLetter letter) {
  letter.sha256 = digestOf(letter.pdf);
  letter.path = pdfOf(token);
  const json::Value head =
      json::Object{{"letter", letter.id}, {"made", letter.made}, {"sha256", letter.sha256}};
  const auto write = [&] {
    base::writeNewFile(disk_, letter.path, letter.pdf);
    base::writeNewFile(disk_, recordOf(token), json::canonical(head) + "\n");
  };
  base::makeDirectories(disk_, letter.path.parent_path());
  try {
    write();
  } catch (const base::Conflict&) {
    forget(token);  // an incomplete file
    write();
  }
  return letter;
}

std::optional<SignedLetter> SignedLetters::find(const std::string& token) const {
  if (token.empty()) return std::nullopt;
  try {
    const base::Path path = recordOf(token);
    const json::Value head = json::read(base::readFile(disk_, path), path.string());
    SignedLetter letter{head.stringAt("letter"), base::readFile(disk_, pdfOf(token)), head.objectAt("made"),
                        head.stringAt("sha256"), pdfOf(token)};
    if (digestOf(letter.pdf) == letter.sha256) return letter;
  } catch (const base::NotFound&) {
  } catch (const base::InvalidInput&) {
  }
  return std::nullopt;
}

std::vector<std::string> SignedLetters::tokens() const {
  std::set<std::string> tokens;
  for (const base::DirectoryEntry& folder : disk_.list(home_.issue())) {
    for (const base::DirectoryEntry& entry : disk_.list(home_.issue() / folder.name))
      tokens.insert(isPdf(entry.name) ? entry.name.substr(0, entry.name.size() - kPdf.size()) : entry.name);
  }
  return {tokens.begin(), tokens.end()};
}

// Removes the record first: a PDF without a record counts as not kept.
void SignedLetters::forget(const std::string& token) {
  if (token.empty()) return;
  for (const base::Path& path : {recordOf(token), pdfOf(token)}) {
    try {
      disk_.removeFile(path);
    } catch (const base::NotFound&) {
    }
  }
}

}  // namespace app
