#include "letters/catalogue.h"

#include "base/text.h"
#include "crypto/digest.h"
#include "letters/vocabulary.h"

namespace letters {
namespace {

bool isTemplate(const std::string& name) {
  return name.size() > 4 && name.substr(name.size() - 4) == ".xml" && name.rfind("potongan-", 0) != 0;
}

std::string digestOf(const templates::Template& letter, const templates::Source& source) {
  crypto::Hasher hasher(crypto::DigestAlgorithm::Sha256);
  for (const std::string& file : letter.files()) {
    const base::Bytes content = source(file).value_or("");
    hasher.update(file + "\n" + std::to_string(content.size()) + "\n");
    hasher.update(content);
  }
  return hasher.finishHex();
}

void checkName(const LetterKind& kind, const std::string& name, const std::string& file,
               base::Problems& problems) {
  const std::string said = saysOf(kind.letter, "jenis");
  if (said != name)
    problems.push_back(
        {{file}, base::Message("letter.kind-not-file-name", {{"said", said}, {"name", name}})});
}

}  // namespace

std::string saysOf(const templates::Template& letter, std::string_view attribute) {
  for (const xml::Attribute& one : letter.attributes()) {
    if (one.name == attribute) return one.value;
  }
  return {};
}

LetterKind Catalogue::loadOne(const std::string& name, const templates::Source& source) {
  templates::Template letter = templates::Template::load(name, source, letterVocabulary());
  const std::string sha256 = digestOf(letter, source);
  const bool isNumbered = saysOf(letter, "bernomor") == "ya";
  return {std::move(letter), sha256, isNumbered};
}

Catalogue Catalogue::load(const std::vector<std::string>& names, const templates::Source& source,
                          base::Problems& problems) {
  Catalogue catalogue;
  for (const std::string& name : names) {
    if (!isTemplate(name)) continue;
    try {
      const std::string kind = name.substr(0, name.size() - 4);
      const auto added = catalogue.kinds_.emplace(kind, loadOne(name, source)).first;
      checkName(added->second, kind, name, problems);
    } catch (const base::InvalidInput& problem) {
      problems.insert(problems.end(), problem.problems().begin(), problem.problems().end());
    }
  }
  return catalogue;
}

const LetterKind& Catalogue::kind(std::string_view name) const {
  const auto found = kinds_.find(name);
  if (found != kinds_.end()) return found->second;
  std::vector<std::string> known;
  for (const auto& [kind, letter] : kinds_) known.push_back(kind);
  throw base::NotFound(
      base::Message("letter.template-unknown", {{"name", name}, {"known", base::joined(known, ", ")}}));
}

}  // namespace letters
