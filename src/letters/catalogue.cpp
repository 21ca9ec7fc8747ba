#include "letters/catalogue.h"

#include "base/text.h"
#include "crypto/digest.h"
#include "letters/vocabulary.h"

namespace letters {
namespace {

bool isTemplate(const std::string& name) {
  return name.size() > 4 && name.substr(name.size() - 4) == ".xml" && name.rfind("potongan-", 0) != 0;
}

}  // namespace

LetterKind Catalogue::loadOne(const std::string& name, const templates::Source& source) {
  templates::Template letter = templates::Template::load(name, source, letterVocabulary());
  crypto::Hasher hasher(crypto::DigestAlgorithm::Sha256);
  for (const std::string& file : letter.files()) hasher.update(*source(file));
  bool isNumbered = false;
  for (const xml::Attribute& attribute : letter.attributes()) {
    isNumbered = isNumbered || (attribute.name == "bernomor" && attribute.value == "ya");
  }
  return {std::move(letter), hasher.finishHex(), isNumbered};
}

Catalogue Catalogue::load(const std::vector<std::string>& names, const templates::Source& source,
                          base::Problems& problems) {
  Catalogue catalogue;
  for (const std::string& name : names) {
    if (!isTemplate(name)) continue;
    try {
      catalogue.kinds_.emplace(name.substr(0, name.size() - 4), loadOne(name, source));
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
  throw base::NotFound("There is no letter template \"" + std::string(name) + "\"; there are " +
                       base::joined(known, ", ") + ".");
}

}  // namespace letters
